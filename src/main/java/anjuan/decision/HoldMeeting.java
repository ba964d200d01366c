package anjuan.decision;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.review.Reviews;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 记录集体讨论 (A81): who reported, what each said in the order in which they spoke, and what the chair summed up, on form
 * 42. It is entered for the chief, who need not have taken the chair.
 */
@Component
class HoldMeeting implements TaskPage<HoldMeeting.Form> {

    /**
     * @param views at least two, the chair among them, in the order of speaking; all sign
     * @param discussion questions and differing views, where there were any
     */
    record Form(
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 60) String chair,
            @NotBlank @Size(max = 60) String recorder,
            @NotBlank @Size(max = 4000) String unitReport,
            @NotBlank @Size(max = 4000) String reviewReport,
            @Nullable @Size(max = 4000) String discussion,
            @Valid @Nullable List<View> views,
            @NotNull DecisionKind kind,
            @NotBlank @Size(max = 4000) String conclusion) {

        Form {
            views = views == null ? List.of() : List.copyOf(views);
        }
    }

    private static final int FEWEST = 2;

    private final Meetings meetings;
    private final DecisionMapper mapper;
    private final Reviews reviews;
    private final Papers papers;
    private final CaseFields caseFields;
    private final Obstacles obstacles;

    HoldMeeting(
            Meetings meetings,
            DecisionMapper mapper,
            Reviews reviews,
            Papers papers,
            CaseFields caseFields,
            Obstacles obstacles) {
        this.meetings = meetings;
        this.mapper = mapper;
        this.reviews = reviews;
        this.papers = papers;
        this.caseFields = caseFields;
        this.obstacles = obstacles;
    }

    @Override
    public Role role() {
        return Role.CHIEF;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第五十七条；市场监督管理行政处罚程序规定 第六十条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var proposal = mapper.latestProposal(matter).orElseThrow().proposal();
        return new Form("", "", "", "", "", null, List.of(), proposal.kind(), "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = new HashMap<String, Object>();
        facts.put("proposal", mapper.latestProposal(matter).orElseThrow().proposal());
        mapper.latestNotice(matter).ifPresent(row -> facts.put("notice", row.notice()));
        facts.put("rounds", reviews.rounds(file.number()));
        facts.put("signs", obstacles.signs(matter));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusals = refusals(form);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var meeting = new Meeting(
                work.matter(),
                meetings.nextRound(work.matter()),
                mapper.latestProposal(work.matter()).orElseThrow().round(),
                work.occurredOn(),
                form.place(),
                form.chair(),
                form.recorder(),
                form.unitReport(),
                form.reviewReport(),
                form.discussion(),
                form.views(),
                form.conclusion(),
                form.kind());
        meetings.keep(meeting);
        makeRecord(work.file(), meeting);
        return Verdict.done(form.kind().name()).because(form.conclusion());
    }

    private void makeRecord(CaseFile file, Meeting meeting) {
        var fields = caseFields.of(file, meeting.matter());
        fields.put("from", meeting.heldOn());
        fields.put("until", "");
        fields.put("place", meeting.place());
        fields.put("chair", meeting.chair());
        fields.put("recorder", meeting.recorder());
        fields.put("observers", "");
        fields.put("unitReport", meeting.unitReport());
        fields.put("reviewReport", meeting.reviewReport());
        fields.put("discussion", meeting.discussion() == null ? "" : meeting.discussion());
        fields.put("conclusion", meeting.conclusion());
        fields.put(
                "attendees",
                meeting.views().stream()
                        .map(view -> Map.of("person", view.name(), "duty", view.post(), "view", view.said()))
                        .toList());
        papers.make(file.number(), PaperKind.MEETING_RECORD, null, meeting.heldOn(), fields);
    }

    private static List<Refusal> refusals(Form form) {
        var refusals = new ArrayList<Refusal>();
        var names = new HashSet<String>();
        form.views().stream()
                .map(View::name)
                .filter(name -> !names.add(name.strip()))
                .findFirst()
                .ifPresent(twice -> refusals.add(Refusal.at("views", "MEETING_NAMED_TWICE", twice)));
        if (names.size() < FEWEST) {
            refusals.add(Refusal.at("views", "MEETING_TOO_SMALL", FEWEST));
        }
        if (!names.contains(form.chair().strip())) {
            refusals.add(Refusal.at("chair", "MEETING_CHAIR_NOT_THERE", form.chair()));
        }
        return refusals;
    }
}
