package anjuan.deadline;

/** A file under {@code config} cannot be used; the message names the file, the line, the key and the remedy. */
public final class ConfigurationFault extends RuntimeException {

    ConfigurationFault(String place, String key, String problem, String remedy, Exception cause) {
        super("%s, %s: %s. %s".formatted(place, key, problem, remedy), cause);
    }

    ConfigurationFault(String place, String key, String problem, String remedy) {
        super("%s, %s: %s. %s".formatted(place, key, problem, remedy));
    }
}
