package org.traitdunion.kit.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads cursors: sort keys with their types, and a seal (HMAC-SHA-256, its first 16 bytes) over them and
 * over the list that they belong to. A cursor that was changed, or was made for another list, is not read.
 */
final class Cursors {
    private static final int SEAL = 16;
    private static final int LONGEST = 4096;

    private final SecretKeySpec key;

    Cursors(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String write(String list, List<Object> keys) {
        var written = encode(keys);
        var seal = seal(list, written);
        var cursor = Arrays.copyOf(written, written.length + SEAL);
        System.arraycopy(seal, 0, cursor, written.length, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    Optional<List<Object>> read(String list, String cursor) {
        if (cursor.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] octets;
        try {
            octets = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException ignored) {
            return Optional.empty();
        }
        if (octets.length <= SEAL) {
            return Optional.empty();
        }
        var written = Arrays.copyOf(octets, octets.length - SEAL);
        var seal = Arrays.copyOfRange(octets, written.length, octets.length);
        return MessageDigest.isEqual(seal, seal(list, written)) ? Optional.of(decode(written)) : Optional.empty();
    }

    private byte[] seal(String list, byte[] written) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(written), SEAL);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }

    private static byte[] encode(List<Object> keys) {
        try (var octets = new ByteArrayOutputStream();
                var out = new DataOutputStream(octets)) {
            for (var key : keys) {
                switch (key) {
                    case String text -> {
                        out.writeByte('s');
                        out.writeUTF(text);
                    }
                    case Instant time -> {
                        out.writeByte('t');
                        out.writeLong(time.toEpochMilli());
                    }
                    case Long number -> {
                        out.writeByte('l');
                        out.writeLong(number);
                    }
                    case Integer number -> {
                        out.writeByte('i');
                        out.writeInt(number);
                    }
                    default -> throw new IllegalArgumentException("No sort key: " + key.getClass());
                }
            }
            return octets.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<Object> decode(byte[] written) {
        var keys = new ArrayList<Object>();
        try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
            while (in.available() > 0) {
                var type = in.readByte();
                keys.add(
                        switch (type) {
                            case 's' -> in.readUTF();
                            case 't' -> Instant.ofEpochMilli(in.readLong());
                            case 'l' -> in.readLong();
                            case 'i' -> in.readInt();
                            default -> throw new IllegalStateException("Sealed by us, and yet of unknown type " + type);
                        });
            }
            return keys;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
