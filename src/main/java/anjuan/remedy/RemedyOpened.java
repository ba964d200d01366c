package anjuan.remedy;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.decision.Decision;
import anjuan.decision.DecisionKind;
import anjuan.decision.Decisions;
import anjuan.document.CaseFields;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记复议、诉讼 (A99, A100): the copy of an application for review or of a complaint has come; one at a time of a party. */
@Component
class RemedyOpened implements TaskPage<RemedyOpened.Form> {

    /**
     * @param party id of the party's course, such as P1
     * @param lodgedOn day on which the party asked; the day of the act is that on which the bureau got the copy
     * @param reference number under which the organ or court keeps it
     */
    record Form(
            @NotBlank @Size(max = 6) String party,
            Remedy.@NotNull Kind kind,
            Remedy.@NotNull Track track,
            @NotBlank @Size(max = 200) String body,
            @Nullable @Size(max = 100) String reference,
            @NotNull LocalDate lodgedOn) {}

    private static final String PAYMENT = "A95";
    private static final Set<Stage> OPEN = EnumSet.range(Stage.PROPOSING, Stage.ARCHIVED);

    private final RemedyMapper mapper;
    private final Remedies remedies;
    private final Decisions decisions;
    private final Matters matters;
    private final Deadlines deadlines;
    private final CaseFields caseFields;

    RemedyOpened(
            RemedyMapper mapper,
            Remedies remedies,
            Decisions decisions,
            Matters matters,
            Deadlines deadlines,
            CaseFields caseFields) {
        this.mapper = mapper;
        this.remedies = remedies;
        this.decisions = decisions;
        this.matters = matters;
        this.deadlines = deadlines;
        this.caseFields = caseFields;
    }

    @Override
    public Role role() {
        return Role.REVIEWER;
    }

    @Override
    public Set<Role> otherRoles() {
        return Set.of(Role.HANDLER);
    }

    @Override
    public Set<Stage> openIn() {
        return OPEN;
    }

    @Override
    public boolean isListedOn(Matter matter) {
        return matters.hasServedParty(matter.caseNumber());
    }

    @Override
    public String legalBasis() {
        return "行政复议法 第二十条、第四十八条、第五十四条；行政诉讼法 第四十五条、第四十六条、第六十七条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var parties = served(file);
        return new Form(
                parties.isEmpty() ? "" : parties.get(0).matter().id(), null, Remedy.Track.ORDINARY, "", null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("parties", served(file), "remedies", remedies.of(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var decision = decision(work, form.party());
        if (decision.isEmpty()) {
            return Verdict.refused(Refusal.at("party", "REMEDY_WITHOUT_DECISION"));
        }
        var refusal = refusal(work, form, decision.get());
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        var label = caseFields.word("remedy", form.kind().name()) + "：" + form.body();
        var opened = matters.open(work.caseNumber(), Matter.Kind.REMEDY, label, form.lodgedOn());
        mapper.insert(new Remedy(
                opened,
                decision.get().matter(),
                decision.get().round(),
                form.kind(),
                form.track(),
                form.body(),
                form.reference(),
                form.lodgedOn(),
                work.occurredOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        return Verdict.done(form.kind().name()).about(form.reference()).opening(opened);
    }

    private Optional<Refusal> refusal(Work work, Form form, Decision decision) {
        if (form.lodgedOn().isAfter(work.occurredOn())) {
            return Optional.of(Refusal.at("lodgedOn", "DATE_AFTER_ACT", form.lodgedOn(), work.occurredOn()));
        }
        var servedOn = deadlines.find(decision.matter(), PAYMENT).orElseThrow().start();
        if (form.lodgedOn().isBefore(servedOn)) {
            return Optional.of(Refusal.at("lodgedOn", "DATE_BEFORE_PREVIOUS_ACT", form.lodgedOn(), servedOn));
        }
        var reply = form.kind().replyLimit(form.track());
        if (!deadlines.isInForce(reply, work.occurredOn())) {
            return Optional.of(Refusal.at("occurredOn", "DATE_TOO_EARLY", work.occurredOn()));
        }
        if (remedies.open(decision.matter()).isPresent()) {
            return Optional.of(Refusal.at("party", "REMEDY_OPEN"));
        }
        if (remedies.annulment(decision.matter()).isPresent()) {
            return Optional.of(Refusal.at("party", "DECISION_NO_LONGER_STANDS"));
        }
        boolean isDecidedOn = remedies.of(decision.matter()).stream()
                .anyMatch(
                        earlier -> earlier.kind() == Remedy.Kind.SUIT || earlier.outcome() != Remedy.Outcome.WITHDRAWN);
        if (form.kind() == Remedy.Kind.REVIEW && isDecidedOn) {
            return Optional.of(Refusal.at("kind", "REVIEW_AFTER_REMEDY"));
        }
        var lastEnd = remedies.of(decision.matter()).stream()
                .map(Remedy::endedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return lastEnd.filter(form.lodgedOn()::isBefore)
                .map(end -> Refusal.at("lodgedOn", "DATE_BEFORE_PREVIOUS_ACT", form.lodgedOn(), end));
    }

    private Optional<Decision> decision(Work work, String party) {
        return served(work.file()).stream()
                .filter(one -> one.matter().id().equals(party))
                .findFirst()
                .flatMap(one -> decisions.decision(one.matter()));
    }

    /** The parties whose penalty was served, so that the periods of A95, A99 and A100 began. */
    private List<OpenedMatter> served(CaseFile file) {
        return matters.of(file.number(), Matter.Kind.PARTY).stream()
                .filter(party -> decisions
                                .decision(party.matter())
                                .filter(decision -> decision.kind() == DecisionKind.PENALTY)
                                .isPresent()
                        && deadlines.find(party.matter(), PAYMENT).isPresent())
                .toList();
    }
}
