package anjuan.guidance;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;

/** That what a bureau above asked of a case followed the case to another bureau. */
public record GuidanceMove(
        CaseNumber file,
        CaseNumber fromCase,
        String fromMatter,
        String fromBureau,
        CaseNumber toCase,
        String toMatter,
        String toBureau,
        LocalDate movedOn) {}
