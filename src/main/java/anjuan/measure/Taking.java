package anjuan.measure;

import anjuan.casefile.CaseFile;
import anjuan.task.Refusal;
import anjuan.task.TwoOfficers;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a measure is taken on the spot, as officers enter it.
 *
 * @param takenAt hour and minute: the report of an urgent one is due 24 hours later
 * @param withOfficer the second officer who was there
 * @param attendant who was there for the party
 * @param witness who was asked to be there where the party was not
 */
public record Taking(
        @NotNull LocalTime takenAt,
        @NotBlank @Size(max = 30) String withOfficer,
        @NotBlank @Size(max = 300) String place,
        @NotNull HolderKind holderKind,
        @Nullable @Size(max = 200) String holder,
        @Nullable @Size(max = 300) String holderAddress,
        @NotNull Custody custody,
        @Nullable @Size(max = 200) String custodian,
        @NotNull Boolean partyPresent,
        @Nullable @Size(max = 100) String attendant,
        @Nullable @Size(max = 100) String witness,
        @Nullable @Size(max = 4000) String sceneRecord,
        @Nullable @Size(max = 1000) String partyOpinion) {

    /** As it is first shown: taken from the respondent. */
    public static Taking blank(CaseFile file) {
        return new Taking(
                null,
                "",
                "",
                HolderKind.PARTY,
                file.respondent(),
                null,
                Custody.BUREAU,
                null,
                true,
                null,
                null,
                null,
                null);
    }

    /** What stands against it; fields are those of the part {@code taking}. */
    public List<Refusal> check(Work work, TwoOfficers twoOfficers) {
        var refusals = new ArrayList<>(twoOfficers.checkTogether(work, withOfficer, "taking.withOfficer"));
        if (holderKind != HolderKind.UNKNOWN && isBlank(holder)) {
            refusals.add(Refusal.at("taking.holder", "HOLDER_NOT_NAMED"));
        }
        if (custody == Custody.THIRD_PERSON && isBlank(custodian)) {
            refusals.add(Refusal.at("taking.custodian", "CUSTODIAN_NOT_NAMED"));
        }
        if (partyPresent && isBlank(attendant)) {
            refusals.add(Refusal.at("taking.attendant", "ATTENDANT_NOT_NAMED"));
        }
        if (!partyPresent && isBlank(witness)) {
            refusals.add(Refusal.at("taking.witness", "WITNESS_NEEDED"));
        }
        return refusals;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
