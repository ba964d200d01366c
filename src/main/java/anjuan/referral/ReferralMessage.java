package anjuan.referral;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.document.CaseFields;
import anjuan.exchange.Outbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the system of the police what the letter says that goes to them; one message for one referral. */
@Component
class ReferralMessage {

    private static final String KIND = "crime-referral";

    private final Referrals referrals;
    private final CaseFiles files;
    private final CaseFields words;
    private final Outbox outbox;

    ReferralMessage(Referrals referrals, CaseFiles files, CaseFields words, Outbox outbox) {
        this.referrals = referrals;
        this.files = files;
        this.words = words;
        this.outbox = outbox;
    }

    /** Posts it with the sending, when the letter has its number. */
    void post(Matter matter, ReferralEvent sent) {
        var referral = referrals.read(matter);
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("number", Objects.requireNonNull(referral.number(), () -> "no letter of " + matter));
        body.put("receiver", referral.police());
        body.put("copyTo", referral.procuratorate());
        body.put("sentOn", sent.occurredOn().toString());
        body.put("sentAt", sent.occurredAt() == null ? null : sent.occurredAt().toString());
        body.put("offence", offence(referral));
        body.put("facts", referral.facts());
        body.put("respondents", List.of(suspect(referral)));
        body.put("materials", materials(matter));
        outbox.post(KIND + "-" + matter.key(), KIND, matter.caseNumber(), sent.occurredOn(), body);
    }

    private String offence(Referral referral) {
        return referral.other()
                .map(OtherCrime::text)
                .orElseGet(() -> words.word(
                        "offence", Objects.requireNonNull(referral.offence()).name()));
    }

    private Map<String, @Nullable Object> suspect(Referral referral) {
        var suspect = new LinkedHashMap<String, @Nullable Object>();
        suspect.put("name", referral.suspect());
        suspect.put(
                "code",
                files.respondents(referral.caseNumber()).stream()
                        .skip(Math.max(0, referral.respondent() - 1L))
                        .filter(party -> referral.respondent() > 0)
                        .findFirst()
                        .map(Party::identityCode)
                        .orElse(null));
        return suspect;
    }

    private List<Map<String, Object>> materials(Matter matter) {
        return referrals.materials(matter).stream()
                .map(one -> Map.<String, Object>of(
                        "kind",
                        one.kind().name(),
                        "present",
                        one.item() != null,
                        "note",
                        Objects.requireNonNullElse(one.item() == null ? one.without() : one.title(), "")))
                .toList();
    }
}
