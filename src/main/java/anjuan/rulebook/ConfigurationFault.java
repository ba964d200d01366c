package anjuan.rulebook;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A file under {@code config} cannot be used; the message names the file, the line, the key and the remedy. */
public final class ConfigurationFault extends RuntimeException {

    /** In place of a key where nothing could be read. */
    static final String WHOLE_FILE = "the whole file";

    private final String file;
    private final @Nullable Integer line;
    private final String key;
    private final transient Fault fault;

    /** @param line in the file, from 1; absent where none is to blame */
    public ConfigurationFault(String file, @Nullable Integer line, String key, Fault fault, @Nullable Exception cause) {
        super(
                "%s, %s: %s. %s"
                        .formatted(line == null ? file : file + " line " + line, key, fault.problem(), fault.remedy()),
                cause);
        this.file = file;
        this.line = line;
        this.key = key;
        this.fault = fault;
    }

    /** What is wrong, apart from where. */
    public Fault fault() {
        return fault;
    }

    /** In the file, from 1; 0 where none is to blame. */
    public int line() {
        return line == null ? 0 : line;
    }

    public String key() {
        return key;
    }

    /** The same as a page tells it. */
    public String told(MessageSource messages, Locale locale) {
        if (fault.code() == null) {
            return Objects.requireNonNull(getMessage());
        }
        var place =
                line == null ? file : messages.getMessage("fault.line", new Object[] {file, line.toString()}, locale);
        var problem = messages.getMessage("fault." + fault.code(), fault.args(), locale);
        var remedy = messages.getMessage("fault." + fault.code() + ".remedy", fault.args(), locale);
        var what = key.equals(WHOLE_FILE) ? messages.getMessage("fault.wholeFile", null, locale) : key;
        return messages.getMessage("fault.told", new Object[] {place, what, problem, remedy}, locale);
    }
}
