package anjuan.decision;

import anjuan.casefile.CaseNumber;
import anjuan.engine.DecisionTables;
import anjuan.engine.TableUse;
import anjuan.hearing.HearingRights;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Each notice of a penalty says whether its party may ask for a hearing, as the table of the rights gives it (A63). */
@Component
class HearingRightUse implements TableUse {

    private final DecisionMapper mapper;
    private final HearingScope scope;
    private final DecisionTables tables;

    HearingRightUse(DecisionMapper mapper, HearingScope scope, DecisionTables tables) {
        this.mapper = mapper;
        this.scope = scope;
        this.tables = tables;
    }

    @Override
    public Set<String> tables() {
        return Set.of(HearingRights.TABLE);
    }

    @Override
    public List<Put> asked(CaseNumber number) {
        return mapper.notices(number).stream()
                .map(DecisionMapper.NoticeRow::notice)
                .flatMap(notice -> tables.overhear(() -> scope.of(notice.matter(), notice.penalty())).stream()
                        .map(question -> new Put(notice.matter(), question)))
                .toList();
    }

    @Override
    public List<CaseNumber> latest(int most) {
        return mapper.latestNotified(most);
    }
}
