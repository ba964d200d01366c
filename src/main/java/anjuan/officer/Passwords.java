package anjuan.officer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords by Argon2id (19 MiB, two passes). A match is remembered for five minutes in this process, by a keyed digest
 * of password and stored hash, so that an API client that sends its password with each request does not cost a pass
 * each time; a changed password has another hash and is not remembered.
 */
final class Passwords implements PasswordEncoder {

    private static final long REMEMBERED = Duration.ofMinutes(5).toNanos();
    private static final int MOST_REMEMBERED = 10_000;

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Map<String, Long> matched = new ConcurrentHashMap<>();
    private final byte[] key = new byte[32];

    Passwords() {
        new SecureRandom().nextBytes(key);
    }

    @Override
    public String encode(CharSequence password) {
        return argon2.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        var mark = mark(password, hash);
        var at = matched.get(mark);
        if (at != null && System.nanoTime() - at < REMEMBERED) {
            return true;
        }
        boolean matches = argon2.matches(password, hash);
        if (matches) {
            if (matched.size() >= MOST_REMEMBERED) {
                matched.clear();
            }
            matched.put(mark, System.nanoTime());
        }
        return matches;
    }

    private String mark(CharSequence password, String hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
