package anjuan.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A set in one file: a ZIP with the parts, a list of them with their SHA-256, and an Ed25519 signature of that list with the
 * key that it can be checked by.
 *
 * @param from who made it
 * @param fingerprint SHA-256 of the signer's public key
 */
record SignedSet(String from, Instant madeAt, String fingerprint, List<Part> parts) {

    /** The file is none, or not whole, or not what was signed. */
    static final class Unreadable extends Exception {

        private final String code;

        Unreadable(String code) {
            super(code);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static final int MOST_BYTES = 10_000_000;
    /** Unpacked; a small file that swells beyond this is refused. */
    private static final int MOST_UNPACKED = 50_000_000;

    private static final int MOST_PARTS = 500;
    private static final String HEAD = "anjuan-set 1";
    private static final String LIST = "contents.txt";
    private static final String SIGNATURE = "signature";
    private static final String KEY = "signer.key";
    private static final String ALGORITHM = "Ed25519";

    /** Packs and signs parts. */
    static byte[] pack(String from, Instant madeAt, List<Part> parts, PrivateKey key, PublicKey signer) {
        var files = new TreeMap<String, byte[]>();
        parts.forEach(part -> files.put(part.path(), part.content()));
        var list = new StringBuilder(HEAD)
                .append('\n')
                .append(from.replace('\n', ' '))
                .append('\n')
                .append(madeAt)
                .append('\n');
        files.forEach((path, content) ->
                list.append(digest(content)).append("  ").append(path).append('\n'));
        var listed = list.toString().getBytes(StandardCharsets.UTF_8);
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
            put(zip, LIST, listed);
            put(zip, SIGNATURE, sign(listed, key));
            put(zip, KEY, signer.getEncoded());
            for (var file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return packed.toByteArray();
    }

    /** Unpacks a set and checks that it is what its signer signed, nothing more and nothing less. */
    static SignedSet unpack(byte[] packed) throws Unreadable {
        var files = files(packed);
        var listed = files.remove(LIST);
        var signature = files.remove(SIGNATURE);
        var key = files.remove(KEY);
        if (listed == null || signature == null || key == null) {
            throw new Unreadable("SET_NOT_A_SET");
        }
        if (!isSigned(listed, signature, key)) {
            throw new Unreadable("SET_SIGNATURE_WRONG");
        }
        var lines = new String(listed, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 3 || !lines.get(0).equals(HEAD)) {
            throw new Unreadable("SET_NOT_A_SET");
        }
        var digests = new LinkedHashMap<String, String>();
        for (var line : lines.subList(3, lines.size())) {
            var fields = line.split(" {2}", 2);
            if (fields.length != 2) {
                throw new Unreadable("SET_NOT_A_SET");
            }
            digests.put(fields[1], fields[0]);
        }
        return new SignedSet(lines.get(1), madeAt(lines.get(2)), digest(key), parts(files, digests));
    }

    private static List<Part> parts(Map<String, byte[]> files, Map<String, String> digests) throws Unreadable {
        if (!files.keySet().equals(digests.keySet())) {
            throw new Unreadable("SET_CONTENT_CHANGED");
        }
        var parts = new ArrayList<Part>();
        for (var file : digests.entrySet()) {
            var content = files.get(file.getKey());
            if (!digest(content).equals(file.getValue())) {
                throw new Unreadable("SET_CONTENT_CHANGED");
            }
            parts.add(Part.of(file.getKey(), content).orElseThrow(() -> new Unreadable("SET_NOT_A_SET")));
        }
        return List.copyOf(parts);
    }

    private static Map<String, byte[]> files(byte[] packed) throws Unreadable {
        if (packed.length > MOST_BYTES) {
            throw new Unreadable("SET_TOO_LARGE");
        }
        var files = new LinkedHashMap<String, byte[]>();
        int left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readNBytes(left);
                left -= content.length;
                if (left == 0 || files.size() >= MOST_PARTS) {
                    throw new Unreadable("SET_TOO_LARGE");
                }
                if (files.put(entry.getName(), content) != null) {
                    throw new Unreadable("SET_CONTENT_CHANGED");
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Unreadable("SET_NOT_A_SET");
        }
        return files;
    }

    private static Instant madeAt(String text) throws Unreadable {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException wrong) {
            throw new Unreadable("SET_NOT_A_SET");
        }
    }

    private static byte[] sign(byte[] text, PrivateKey key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK signs with its own keys", e);
        }
    }

    private static boolean isSigned(byte[] text, byte[] signed, byte[] key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key)));
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
