package anjuan.summary;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.NewCaseFile;
import anjuan.casefile.Party;
import anjuan.casefile.Source;
import anjuan.casefile.Stage;
import anjuan.engine.Processes;
import anjuan.intake.Registered;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.task.FormCheck;
import anjuan.task.Refusal;
import anjuan.task.TwoOfficers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where officers on the scene open a file of their own: nobody assigns it, no clue is verified, nothing is filed. */
@Service
public class OnTheSpot {

    private final CaseFiles files;
    private final SummaryMapper mapper;
    private final Access access;
    private final Processes processes;
    private final Organisation organisation;
    private final TwoOfficers twoOfficers;
    private final FormCheck formCheck;
    private final SpotSums sums;
    private final Clock clock;

    OnTheSpot(
            CaseFiles files,
            SummaryMapper mapper,
            Access access,
            Processes processes,
            Organisation organisation,
            TwoOfficers twoOfficers,
            FormCheck formCheck,
            SpotSums sums,
            Clock clock) {
        this.files = files;
        this.mapper = mapper;
        this.access = access;
        this.processes = processes;
        this.organisation = organisation;
        this.twoOfficers = twoOfficers;
        this.formCheck = formCheck;
        this.sums = sums;
        this.clock = clock;
    }

    /** Whether somebody is an officer of a unit that handles cases. */
    public boolean mayOpen(Officer officer) {
        return officer.holds(Post.OFFICER)
                && organisation.unit(officer.unitId()).handlesCases();
    }

    /** Who may act beside an officer. */
    public List<Officer> companions(Officer officer) {
        return twoOfficers.candidates(officer.unitId()).stream()
                .filter(one -> !one.id().equals(officer.id()))
                .toList();
    }

    /**
     * Opens the file of a breach that two officers of a unit found; the one who enters it leads.
     *
     * @legal 行政处罚法 第四十二条、第五十一条；市场监督管理行政处罚程序规定 第六十六条
     */
    @Transactional
    public Registered open(Officer lead, SceneForm form) {
        var refusals = check(lead, form);
        if (!refusals.isEmpty()) {
            return new Registered.Refused(refusals);
        }
        var bureau = organisation.bureau(lead.bureauId());
        var number = files.open(new NewCaseFile(
                bureau.id(),
                bureau.path(),
                bureau.code(),
                lead.unitId(),
                Source.INSPECTION,
                form.rightKind(),
                form.rightNumber(),
                form.rightName(),
                form.summary(),
                form.foundOn(),
                List.of(form.respondent()),
                Stage.CLUE));
        mapper.insertScene(number, form.place(), form.foundOn());
        access.assign(number, lead, List.of(organisation.officer(form.second())), form.foundOn());
        processes.start(
                "summaryPenalty",
                Matter.of(number),
                new Act(
                        number,
                        form.foundOn(),
                        Actor.of(lead, Post.OFFICER),
                        "openOnTheSpot",
                        form.place(),
                        Act.DONE,
                        null,
                        "行政处罚法 第五十一条；市场监督管理行政处罚程序规定 第六十六条",
                        null,
                        form.toString()));
        return new Registered.Opened(number);
    }

    private List<Refusal> check(Officer lead, SceneForm form) {
        if (!lead.holds(Post.OFFICER)) {
            return List.of(Refusal.of("POST_NEEDED", "OFFICER"));
        }
        if (!mayOpen(lead)) {
            return List.of(Refusal.of("SPOT_UNIT_WITHOUT_CASES"));
        }
        var refusals = new ArrayList<>(formCheck.check(form));
        if (!refusals.isEmpty()) {
            return refusals;
        }
        refusals.addAll(twoOfficers.check(lead.unitId(), lead.id(), form.second(), form.foundOn()));
        var today = LocalDate.now(clock);
        if (form.foundOn().isAfter(today)) {
            refusals.add(Refusal.at("foundOn", "DATE_IN_FUTURE", form.foundOn(), today));
        } else if (form.foundOn().isBefore(sums.validFrom())) {
            refusals.add(Refusal.at("foundOn", "DATE_TOO_EARLY", form.foundOn()));
        }
        if (form.respondentKind() == Party.Kind.UNKNOWN) {
            refusals.add(Refusal.at("respondentKind", "SPOT_PARTY_UNKNOWN"));
        }
        return refusals;
    }
}
