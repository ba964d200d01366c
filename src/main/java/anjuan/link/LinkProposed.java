package anjuan.link;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.charge.Charge;
import anjuan.charge.Charges;
import anjuan.document.CaseFields;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 提出关联、并案、分案: an officer of the case or its unit head proposes it on the case that would be merged, split, or that
 * another one belongs to.
 */
@Component
class LinkProposed implements TaskPage<LinkProposed.Form> {

    /**
     * @param otherCase number of the other case; of one that is to be opened, empty
     * @param respondent place of the respondent that a split takes out, from 1
     * @param charge number of the charge that a split takes out
     * @param newRespondent whom the case is against that is to be opened
     */
    record Form(
            @NotNull LinkKind kind,
            @Nullable @Size(max = 24) String otherCase,
            @Nullable @Positive Integer respondent,
            @Nullable @Positive Integer charge,
            @Nullable @Size(max = 200) String newRespondent,
            @NotBlank @Size(max = 2000) String reason) {}

    private final LinkMapper mapper;
    private final LinkCheck check;
    private final CaseFiles files;
    private final Matters matters;
    private final Charges charges;
    private final CaseFields words;

    LinkProposed(
            LinkMapper mapper, LinkCheck check, CaseFiles files, Matters matters, Charges charges, CaseFields words) {
        this.mapper = mapper;
        this.check = check;
        this.files = files;
        this.matters = matters;
        this.charges = charges;
        this.words = words;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Set<Role> otherRoles() {
        return Set.of(Role.UNIT_HEAD);
    }

    @Override
    public String legalBasis() {
        return "规定未作规定，由部门负责人决定";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null, null, null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "kinds",
                Arrays.stream(LinkKind.values()).filter(LinkKind::isProposed).toList(),
                "respondents",
                files.respondents(file.number()),
                "charges",
                charges.of(file.number()).stream().filter(Charge::stands).toList());
    }

    @Override
    public Set<Stage> openIn() {
        var stages = EnumSet.range(Stage.VERIFYING, Stage.PERFORMING);
        stages.removeIf(Stage::isEnded);
        return stages;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var named = given(form.otherCase());
        if (named != null && !CaseNumber.isWellFormed(named)) {
            return Verdict.refused(Refusal.at("otherCase", "LINK_CASE_UNKNOWN"));
        }
        if (!form.kind().isProposed()) {
            return Verdict.refused(Refusal.at("kind", "LINK_KIND_NOT_PROPOSED"));
        }
        var obstacle = open(work, form.kind())
                .or(() -> check.obstacle(work.file(), proposal(work, form, ""), work.by(), work.occurredOn()));
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        var subject = Objects.requireNonNullElse(named, Objects.requireNonNullElse(given(form.newRespondent()), ""));
        var label = words.word("linkKind", form.kind().name()) + (subject.isEmpty() ? "" : "：" + subject);
        var matter = matters.open(work.caseNumber(), Matter.Kind.LINK, label, work.occurredOn());
        mapper.insert(proposal(work, form, matter.id()));
        return Verdict.done("PROPOSED").about(label).because(form.reason()).opening(matter);
    }

    /** One change of a case at a time: the next is proposed on what the case is then. */
    private Optional<Refusal> open(Work work, LinkKind kind) {
        return matters.of(work.caseNumber(), Matter.Kind.LINK).stream()
                .filter(one -> kind.changesCases() && one.isOpen())
                .findFirst()
                .map(one -> Refusal.of("LINK_OPEN_ALREADY", one.label()));
    }

    private static CaseLink proposal(Work work, Form form, String matter) {
        var other = given(form.otherCase());
        return new CaseLink(
                work.caseNumber(),
                matter,
                form.kind(),
                other == null ? null : new CaseNumber(other),
                form.respondent(),
                form.charge(),
                given(form.newRespondent()),
                null,
                form.reason(),
                work.by().name(),
                work.occurredOn(),
                null,
                null,
                null,
                null,
                false);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
