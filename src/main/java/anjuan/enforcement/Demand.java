package anjuan.enforcement;

import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The demand to perform (催告, A101), and what the party said to it.
 *
 * @param decision round of the decision that is to be performed
 * @param duties what is to be done beside paying
 * @param servedOn absent until it is served
 * @legal 行政强制法 第五十四条
 */
record Demand(
        Matter party,
        int decision,
        String number,
        @Nullable String duties,
        LocalDate issuedOn,
        @Nullable LocalDate servedOn,
        @Nullable Answer answer,
        @Nullable String points,
        @Nullable String reply,
        @Nullable LocalDate answeredOn) {

    /** Whether the party made use of its right to state its case. */
    enum Answer {
        STATED,
        SILENT
    }

    Demand served(LocalDate on) {
        return new Demand(party, decision, number, duties, issuedOn, on, null, null, null, null);
    }

    Demand answered(Answer said, @Nullable String what, @Nullable String ours, LocalDate on) {
        return new Demand(party, decision, number, duties, issuedOn, servedOn, said, what, ours, on);
    }
}
