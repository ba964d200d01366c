package anjuan.decision;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.hearing.GivenNotice;
import anjuan.hearing.GivenNotices;
import anjuan.hearing.HearingRight;
import anjuan.hearing.HearingRights;
import anjuan.hearing.PlannedPenalty;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a penalty gives its party the right to a hearing (A63), and what the hearing is to know of the notice. */
@Component
class HearingScope implements GivenNotices {

    private final DecisionMapper mapper;
    private final CaseFiles files;
    private final HearingRights rights;

    HearingScope(DecisionMapper mapper, CaseFiles files, HearingRights rights) {
        this.mapper = mapper;
        this.files = files;
        this.rights = rights;
    }

    HearingRight of(Matter party, Penalty penalty) {
        return rights.of(planned(party, penalty));
    }

    @Override
    public Optional<GivenNotice> latest(Matter party) {
        return mapper.latestNotice(party)
                .map(DecisionMapper.NoticeRow::notice)
                .filter(notice -> notice.servedOn() != null)
                .map(notice -> new GivenNotice(
                        notice.number(), Objects.requireNonNull(notice.servedOn()), planned(party, notice.penalty())));
    }

    private PlannedPenalty planned(Matter party, Penalty penalty) {
        var kind = files.respondent(party).map(Party::kind).orElse(Party.Kind.UNKNOWN);
        return new PlannedPenalty(
                kind,
                penalty.fine(),
                penalty.gain().add(penalty.goodsValue()),
                penalty.restriction() == Restriction.STOPS_BUSINESS,
                penalty.restriction() == Restriction.LOWERS_GRADE,
                penalty.restriction() == Restriction.OTHER_HEAVY);
    }
}
