package anjuan.referral;

import anjuan.document.CaseFields;
import anjuan.threshold.Offence;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What crimes are called in Chinese. */
@Component
class Crimes {

    private final CaseFields words;

    Crimes(CaseFields words) {
        this.words = words;
    }

    String name(Offence offence) {
        return words.word("crime", offence.name());
    }

    /** The crime of a referral; one without thresholds with its article. */
    String name(Referral referral) {
        return referral.other().map(OtherCrime::text).orElseGet(() -> name(Objects.requireNonNull(referral.offence())));
    }

    /** The offence with thresholds that a name means, with or without 罪 behind it. */
    Optional<Offence> named(String name) {
        return Arrays.stream(Offence.values())
                .filter(offence -> bare(name(offence)).equals(bare(name))
                        || bare(words.word("offence", offence.name())).equals(bare(name)))
                .findFirst();
    }

    private static String bare(String name) {
        var text = name.strip();
        return text.endsWith("罪") ? text.substring(0, text.length() - 1) : text;
    }
}
