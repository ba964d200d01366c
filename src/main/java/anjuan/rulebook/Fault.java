package anjuan.rulebook;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a value in a file of settings, and what to do about it.
 *
 * @param code by which a page finds both sentences in its own language; absent for what only stops the start
 * @param problem in English, without a full stop
 * @param remedy in English
 */
public record Fault(@Nullable String code, String[] args, String problem, String remedy) {

    public static Fault of(String code, Object... args) {
        var texts = ResourceBundle.getBundle("messages.faults", Locale.ENGLISH);
        var said = Stream.of(args).map(String::valueOf).toArray(String[]::new);
        return new Fault(
                code,
                said,
                MessageFormat.format(texts.getString("fault." + code), (Object[]) said),
                MessageFormat.format(texts.getString("fault." + code + ".remedy"), (Object[]) said));
    }

    /** One that no page ever shows. */
    public static Fault said(String problem, String remedy) {
        return new Fault(null, new String[0], problem, remedy);
    }
}
