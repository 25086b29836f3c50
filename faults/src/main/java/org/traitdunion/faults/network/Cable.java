package org.traitdunion.faults.network;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Stands between two parts and carries what they say to each other. Where it is cut, nothing comes through, and nobody is
 * told: connections stay open, new ones find nobody, and what was sent arrives when it is mended, as TCP would have it.
 * Where it is worn, a message is lost now and then, and its connection with it.
 */
public final class Cable implements AutoCloseable {

    /** From the one who opened the connection, or back to them. */
    public enum Way {
        THERE,
        BACK
    }

    private static final int BUFFER = 16 * 1024;
    /** Of so many messages on a worn way one is lost. */
    private static final int ONE_OF = 8;

    private final ServerSocket door;
    private final List<Integer> targets;
    private final AtomicInteger turn = new AtomicInteger();
    private final Lock lock = new ReentrantLock();
    private final Condition mended = lock.newCondition();
    private final Set<Way> cut = EnumSet.noneOf(Way.class);
    private final Set<Way> worn = EnumSet.noneOf(Way.class);
    private Random luck = new Random(0);
    private volatile @Nullable Snare snare;
    private final Ear ear = new Ear();

    /** Carries from one port of this machine to others, one connection to the one and the next to the next that is there. */
    public Cable(int port, List<Integer> targets) {
        this.targets = targets;
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

    /**
     * From now on loses some of what is said on this way.
     *
     * @param luck which messages that are, by their number, follows from it
     */
    public void wear(Way way, long luck) {
        lock.lock();
        try {
            this.luck = new Random(luck);
            worn.add(way);
        } finally {
            lock.unlock();
        }
    }

    public void mend() {
        lock.lock();
        try {
            cut.clear();
            worn.clear();
            mended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the next change that MongoDB is asked for, and keeps the request, or the answer to it, and all that follows
     * on its connection: who is killed then was killed before they asked, or before they heard. False when nobody asks for
     * one for so long.
     */
    public boolean catchChange(Way way, Duration patience) throws InterruptedException {
        var set = new Snare(way);
        snare = set;
        try {
            return set.await(patience);
        } finally {
            snare = null;
        }
    }

    /** Waits for the next facts that Kafka gives to the one who reads them here; false when it gives none for so long. */
    public boolean hearFacts(Duration patience) throws InterruptedException {
        return ear.hearFacts(patience);
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
            var other = reach();
            one.setTcpNoDelay(true);
            other.setTcpNoDelay(true);
            var connection = new Connection(one, other);
            Thread.ofVirtual().start(() -> connection.carry(Way.THERE));
            connection.carry(Way.BACK);
        } catch (IOException refused) {
            close(one);
        }
    }

    private Socket reach() throws IOException {
        var refused = new IOException("Nobody is there");
        int first = turn.getAndIncrement();
        for (int i = 0; i < targets.size(); i++) {
            try {
                int target = targets.get(Math.floorMod(first + i, targets.size()));
                return new Socket(InetAddress.getLoopbackAddress(), target);
            } catch (IOException away) {
                refused.addSuppressed(away);
            }
        }
        throw refused;
    }

    private final class Connection {
        private final Socket one;
        private final Socket other;
        /** Waits for the answer to what was asked here last. */
        private volatile @Nullable Snare answer;

        Connection(Socket one, Socket other) {
            this.one = one;
            this.other = other;
        }

        void carry(Way way) {
            Socket from = way == Way.THERE ? one : other;
            Socket to = way == Way.THERE ? other : one;
            var buffer = new byte[BUFFER];
            try {
                var in = from.getInputStream();
                var out = to.getOutputStream();
                int read = in.read(buffer);
                while (read >= 0 && !isLost(way)) {
                    passes(way);
                    if (isCaught(way, buffer, read)) {
                        in.transferTo(OutputStream.nullOutputStream());
                        break;
                    }
                    out.write(buffer, 0, read);
                    if (way == Way.BACK) {
                        ear.listen(buffer, read);
                    }
                    read = in.read(buffer);
                }
            } catch (IOException broken) {
                // As if both had hung up, which they are told next.
            }
            passes(way);
            close(from);
            close(to);
        }

        private boolean isCaught(Way way, byte[] buffer, int read) {
            Snare present = way == Way.BACK ? answer : snare;
            if (present == null || (way == Way.THERE && !Snare.isChange(buffer, read))) {
                return false;
            }
            if (present.way() == way) {
                present.spring();
                return true;
            }
            answer = present;
            return false;
        }
    }

    private boolean isLost(Way way) {
        lock.lock();
        try {
            return worn.contains(way) && luck.nextInt(ONE_OF) == 0;
        } finally {
            lock.unlock();
        }
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
