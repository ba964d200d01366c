package anjuan.threshold;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.engine.DecisionTables;
import anjuan.engine.TableUse;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The figures of a case are held against the thresholds of the day of the act, and of today. */
@Component
class ThresholdTableUse implements TableUse {

    private final ThresholdMapper mapper;
    private final CrimeThresholds thresholds;
    private final DecisionTables tables;

    ThresholdTableUse(ThresholdMapper mapper, CrimeThresholds thresholds, DecisionTables tables) {
        this.mapper = mapper;
        this.thresholds = thresholds;
        this.tables = tables;
    }

    @Override
    public Set<String> tables() {
        return Set.of(ThresholdTable.THRESHOLDS, ThresholdTable.GAPS, ThresholdTable.VALUES);
    }

    @Override
    public List<Put> asked(CaseNumber number) {
        return tables.overhear(() -> thresholds.findings(number)).stream()
                .map(question -> new Put(Matter.of(number), question))
                .toList();
    }

    @Override
    public List<CaseNumber> latest(int most) {
        return mapper.latestEntered(most);
    }
}
