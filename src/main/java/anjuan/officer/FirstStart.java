package anjuan.officer;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start of an empty system: there is no account and no password, only a one-time code on the console, good
 * for thirty minutes, with which the first administrator is made.
 */
@Service
public class FirstStart {

    /** Id of the bureau that the first administrator belongs to. */
    static final String BUREAU = "main";

    private static final Duration VALID = Duration.ofMinutes(30);
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;
    private static final int MOST_TRIES = 10;

    /** What became of an attempt to set the system up. */
    public enum Result {
        DONE,
        WRONG_CODE,
        ALREADY_SET_UP
    }

    private final Organisation organisation;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private volatile @Nullable String code;
    private volatile Instant expires = Instant.MIN;
    private int tries;

    FirstStart(Organisation organisation, PasswordEncoder passwords, Clock clock) {
        this.organisation = organisation;
        this.passwords = passwords;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printCode() {
        if (!organisation.isEmpty()) {
            return;
        }
        var random = new SecureRandom();
        var made = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        code = made.toString();
        expires = clock.instant().plus(VALID);
        // to the console only: a log file would keep it
        System.out.printf(
                "%n首次启动：请在 30 分钟内打开 /setup，用一次性设立码 %s 设立系统管理员。%n"
                        + "First start: open /setup within 30 minutes and make the first administrator with the code %s%n%n",
                code, code);
    }

    /** Makes the first administrator, with the bureau that the account belongs to, and uses the code up. */
    @Transactional
    public synchronized Result setUp(String given, String username, String name, String bureauName, String password) {
        if (!organisation.isEmpty()) {
            return Result.ALREADY_SET_UP;
        }
        var expected = code;
        tries++;
        if (expected == null
                || tries > MOST_TRIES
                || clock.instant().isAfter(expires)
                || !java.security.MessageDigest.isEqual(
                        expected.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        given.strip().getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            return Result.WRONG_CODE;
        }
        organisation.addBureau(
                new Bureau(BUREAU, null, "/%s/".formatted(BUREAU), "AJ", bureauName, "", Bureau.Level.COUNTY));
        organisation.addUnit(new Unit("main-office", BUREAU, "办公室", false));
        organisation.addOfficer(
                new Officer(
                        UUID.randomUUID().toString().replace("-", "").substring(0, 30),
                        username,
                        name,
                        BUREAU,
                        "main-office",
                        Set.of(Post.ADMINISTRATOR),
                        null,
                        null,
                        false),
                passwords.encode(password));
        code = null;
        return Result.DONE;
    }
}
