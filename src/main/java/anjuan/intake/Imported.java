package anjuan.intake;

import anjuan.casefile.CaseNumber;
import anjuan.task.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a spreadsheet of clues. */
public sealed interface Imported {

    /** The file as such cannot be taken; not one row was looked at. */
    record RefusedFile(List<Refusal> refusals) implements Imported {}

    /**
     * The file was read; each row stands for itself.
     *
     * @param ignored headers of columns that we have no field for
     */
    record ImportResult(List<Row> rows, int taken, int known, int refused, List<String> ignored) implements Imported {

        static ImportResult of(List<Row> rows, List<String> ignored) {
            return new ImportResult(
                    List.copyOf(rows),
                    count(rows, Result.TAKEN),
                    count(rows, Result.KNOWN),
                    count(rows, Result.REFUSED),
                    List.copyOf(ignored));
        }

        private static int count(List<Row> rows, Result result) {
            return (int) rows.stream().filter(row -> row.result() == result).count();
        }
    }

    enum Result {
        /** A file was opened. */
        TAKEN,
        /** The bureau has a file of this reference. */
        KNOWN,
        REFUSED
    }

    /**
     * One row.
     *
     * @param row its number in the spreadsheet, as the spreadsheet counts
     * @param reference its 登记编号, or what stands there
     * @param respondent name of the party complained of, empty where none is given
     * @param refusals why it was refused, by field of {@link ClueForm}
     */
    record Row(
            int row,
            Result result,
            String reference,
            String respondent,
            @Nullable CaseNumber caseNumber,
            List<Refusal> refusals) {}
}
