package anjuan.seizure;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A test of seized goods; its time does not count in the length of the seizure.
 *
 * @param untilOn the last day of the period that was told to the party
 * @param resultOn absent while the result is awaited
 * @legal 市场监督管理行政处罚程序规定 第三十八条；行政强制法 第二十五条
 */
public record TestPeriod(
        CaseNumber caseNumber,
        String matter,
        int seq,
        TestKind kind,
        String testBody,
        LocalDate sentOn,
        LocalDate untilOn,
        @Nullable LocalDate resultOn,
        @Nullable String result) {}
