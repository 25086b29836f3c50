package org.traitdunion.faults.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stands between two parts and carries what they say to each other. Where it is cut, nothing comes through, and nobody is
 * told: connections stay open, new ones find nobody, and what was sent arrives when it is mended, as TCP would have it.
 */
public final class Cable implements AutoCloseable {

    /** From the one who opened the connection, or back to them. */
    public enum Way {
        THERE,
        BACK
    }

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket door;
    private final int target;
    private final Lock lock = new ReentrantLock();
    private final Condition mended = lock.newCondition();
    private final Set<Way> cut = EnumSet.noneOf(Way.class);

    /** Carries from one port of this machine to another. */
    public Cable(int port, int target) {
        this.target = target;
        try {
            door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofVirtual().name("cable-" + port).start(this::accept);
    }

    public void cut(Set<Way> ways) {
        lock.lock();
        try {
            cut.addAll(ways);
        } finally {
            lock.unlock();
        }
    }

    public void mend() {
        lock.lock();
        try {
            cut.clear();
            mended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket one = door.accept();
                Thread.ofVirtual().start(() -> connect(one));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket one) {
        try {
            passes(Way.THERE);
            var other = new Socket(InetAddress.getLoopbackAddress(), target);
            one.setTcpNoDelay(true);
            other.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> carry(Way.THERE, one, other));
            carry(Way.BACK, other, one);
        } catch (IOException refused) {
            close(one);
        }
    }

    private void carry(Way way, Socket from, Socket to) {
        var buffer = new byte[BUFFER];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            int read = in.read(buffer);
            while (read >= 0) {
                passes(way);
                out.write(buffer, 0, read);
                read = in.read(buffer);
            }
        } catch (IOException broken) {
            // As if both had hung up, which they are told next.
        }
        passes(way);
        close(from);
        close(to);
    }

    private void passes(Way way) {
        lock.lock();
        try {
            while (cut.contains(way)) {
                mended.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to close.
        }
    }

    @Override
    public void close() {
        mend();
        try {
            door.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to close.
        }
    }
}
