package anjuan.recusal;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.inbox.Inbox;
import anjuan.officer.Organisation;
import anjuan.task.TwoOfficers;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 执行回避: takes tasks and sight of the case away at once, and asks whether two certified officers remain. */
@Component
class RecusePerson implements Step {

    private final RecusalRequests requests;
    private final CaseFiles files;
    private final Access access;
    private final Organisation organisation;
    private final TwoOfficers twoOfficers;
    private final Inbox inbox;
    private final RecusalPaper paper;

    RecusePerson(
            RecusalRequests requests,
            CaseFiles files,
            Access access,
            Organisation organisation,
            TwoOfficers twoOfficers,
            Inbox inbox,
            RecusalPaper paper) {
        this.requests = requests;
        this.files = files;
        this.access = access;
        this.organisation = organisation;
        this.twoOfficers = twoOfficers;
        this.inbox = inbox;
        this.paper = paper;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var request = requests.granted(matter);
        boolean wasNamed =
                access.assignments(matter.caseNumber()).stream().anyMatch(named -> request.isAbout(named.officerId()));
        if (request.officerId() != null) {
            access.recuse(
                    organisation.officer(request.officerId()),
                    matter.caseNumber(),
                    Objects.requireNonNull(request.decidedOn()),
                    request.facts());
            inbox.passOn(matter.caseNumber());
        }
        paper.make(request);
        return Outcome.done(Map.of("areOfficersMissing", wasNamed && areMissing(request)));
    }

    private boolean areMissing(RecusalRequest request) {
        var left = access.assignments(request.caseNumber());
        var on = Objects.requireNonNull(request.decidedOn());
        return twoOfficers.candidates(files.read(request.caseNumber())).stream()
                        .filter(officer -> officer.isCertifiedOn(on)
                                && left.stream()
                                        .anyMatch(named -> named.officerId().equals(officer.id())))
                        .count()
                < 2;
    }
}
