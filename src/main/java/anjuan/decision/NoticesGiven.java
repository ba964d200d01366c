package anjuan.decision;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.hearing.GivenNotice;
import anjuan.hearing.GivenNotices;
import anjuan.hearing.PlannedPenalty;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the hearing what a party was told that it may have to bear, and when. */
@Component
class NoticesGiven implements GivenNotices {

    private final DecisionMapper mapper;
    private final CaseFiles files;

    NoticesGiven(DecisionMapper mapper, CaseFiles files) {
        this.mapper = mapper;
        this.files = files;
    }

    @Override
    public Optional<GivenNotice> latest(Matter matter) {
        return mapper.latestNotice(matter.caseNumber())
                .map(DecisionMapper.NoticeRow::notice)
                .filter(notice -> notice.servedOn() != null)
                .map(notice -> new GivenNotice(
                        notice.number(),
                        Objects.requireNonNull(notice.servedOn()),
                        planned(notice.penalty(), respondentKind(matter.caseNumber()))));
    }

    private Party.Kind respondentKind(CaseNumber caseNumber) {
        return files.parties(caseNumber).stream()
                .filter(party -> party.role() == Party.Role.RESPONDENT)
                .map(Party::kind)
                .findFirst()
                .orElse(Party.Kind.UNKNOWN);
    }

    private static PlannedPenalty planned(Penalty penalty, Party.Kind kind) {
        return new PlannedPenalty(kind, penalty.fine(), penalty.gain(), false, false, false);
    }
}
