package anjuan.measure;

import anjuan.casefile.RightKind;
import anjuan.document.PackagedSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The laws that let goods be sealed or seized. */
@Component
public class SeizureGrounds {

    private static final String FILE = "config/seizure-grounds.yml";

    record Rules(List<SeizureGround> grounds) {}

    private final List<SeizureGround> grounds =
            List.copyOf(PackagedSettings.read(FILE, "seizure", Rules.class).grounds());

    public List<SeizureGround> all() {
        return grounds;
    }

    /** Those that a case about this kind of right can rely on on a day. */
    public List<SeizureGround> of(RightKind right, LocalDate day) {
        return grounds.stream().filter(ground -> ground.covers(right, day)).toList();
    }

    public Optional<SeizureGround> find(String id) {
        return grounds.stream().filter(ground -> ground.id().equals(id)).findFirst();
    }

    /** @throws IllegalStateException when the file names it no more */
    public SeizureGround read(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException(FILE + " does not name the ground " + id));
    }
}
