package anjuan.recusal;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Party;
import anjuan.casefile.Stage;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 申请回避: a party's request is entered by who takes in or handles the case, one's own by the person himself. Work goes on
 * until it is decided.
 */
@Component
class RecusalRequested implements TaskPage<RecusalRequested.Form> {

    /**
     * @param partyName of the party that asks
     * @param officerId whom a party asks about, when he is of the bureau
     * @param outsider name of whom a party asks about, when he is not
     * @param capacity as what the outsider takes part
     * @param paper the application, or the record of what the party said
     */
    record Form(
            @NotNull Asker asker,
            @Nullable @Size(max = 200) String partyName,
            @Nullable @Size(max = 30) String officerId,
            @Nullable @Size(max = 60) String outsider,
            @Nullable Capacity capacity,
            @NotNull RecusalGround ground,
            @NotBlank @Size(max = 2000) String facts,
            @Nullable @Size(max = 200) String paper) {

        Form {
            partyName = stripped(partyName);
            officerId = stripped(officerId);
            outsider = stripped(outsider);
            paper = stripped(paper);
        }

        private static @Nullable String stripped(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** Whom a request is about. */
    private record Person(@Nullable Officer officer, String name, Capacity capacity) {}

    private static final Set<Role> OF_PARTIES = Set.of(Role.HANDLER, Role.UNIT_HEAD, Role.CLERK);

    private final RecusalMapper mapper;
    private final RecusalRequests requests;
    private final CaseFiles files;
    private final Matters matters;
    private final Organisation organisation;
    private final Access access;

    RecusalRequested(
            RecusalMapper mapper,
            RecusalRequests requests,
            CaseFiles files,
            Matters matters,
            Organisation organisation,
            Access access) {
        this.mapper = mapper;
        this.requests = requests;
        this.files = files;
        this.matters = matters;
        this.organisation = organisation;
        this.access = access;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Set<Role> otherRoles() {
        return Set.of(Role.UNIT_HEAD, Role.CLERK, Role.REVIEWER, Role.HEAD, Role.CHIEF, Role.ARCHIVIST);
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第四十三条；市场监督管理行政处罚程序规定 第四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null, null, null, null, "", null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var recused = access.recused(file.number());
        return Map.of(
                "parties",
                askers(file).stream()
                        .map(name -> Map.of("value", name, "label", name))
                        .toList(),
                "people",
                organisation.officersOf(file.bureauId()).stream()
                        .filter(officer -> !officer.holds(Post.ADMINISTRATOR) && !recused.contains(officer.id()))
                        .toList(),
                "capacities",
                Capacity.ofOutsiders(),
                "requests",
                requests.of(file.number()));
    }

    @Override
    public Set<Stage> openIn() {
        return Arrays.stream(Stage.values())
                .filter(stage -> !stage.isEnded() && stage != Stage.CLOSED)
                .collect(Collectors.toSet());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        boolean isOwn = form.asker() == Asker.SELF;
        var refusals = isOwn ? refusalsOfOwn(work, form) : refusalsOfParty(work, form);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var person = isOwn ? of(work.by()) : person(form);
        var level = person.capacity().level();
        var obstacle = requests.obstacle(work.file(), person.officer(), person.name(), level);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        var matter = matters.open(work.caseNumber(), Matter.Kind.RECUSAL, person.name(), work.occurredOn());
        mapper.insert(new RecusalRequest(
                work.caseNumber(),
                matter.id(),
                form.asker(),
                isOwn ? person.name() : String.valueOf(form.partyName()),
                person.officer() == null ? null : person.officer().id(),
                person.name(),
                person.capacity(),
                level,
                form.ground(),
                form.facts(),
                form.paper(),
                work.occurredOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        return Verdict.done("ASKED", Map.of("recusalLevel", level.name()))
                .about(person.name())
                .because(form.facts())
                .opening(matter);
    }

    private static List<Refusal> refusalsOfOwn(Work work, Form form) {
        boolean isAboutAnother = form.outsider() != null
                || form.officerId() != null
                        && !form.officerId().equals(work.by().id());
        return isAboutAnother ? List.of(Refusal.at("officerId", "RECUSAL_OF_ANOTHER")) : List.of();
    }

    private List<Refusal> refusalsOfParty(Work work, Form form) {
        if (OF_PARTIES.stream().noneMatch(role -> access.has(work.by(), role, work.file()))) {
            return List.of(Refusal.at("asker", "RECUSAL_OF_PARTY_NOT_YOURS"));
        }
        var refusals = new ArrayList<Refusal>();
        if (form.partyName() == null || !askers(work.file()).contains(form.partyName())) {
            refusals.add(Refusal.at("partyName", "RECUSAL_NOT_BY_PARTY"));
        }
        if (form.paper() == null) {
            refusals.add(Refusal.at("paper", "REQUIRED"));
        }
        refusalOfPerson(work, form).ifPresent(refusals::add);
        return refusals;
    }

    private Optional<Refusal> refusalOfPerson(Work work, Form form) {
        if ((form.officerId() == null) == (form.outsider() == null)) {
            return Optional.of(Refusal.at("officerId", "RECUSAL_ONE_PERSON"));
        }
        if (form.officerId() == null) {
            boolean isKnown = form.capacity() != null && Capacity.ofOutsiders().contains(form.capacity());
            return isKnown ? Optional.empty() : Optional.of(Refusal.at("capacity", "REQUIRED"));
        }
        var officer = organisation.findOfficer(form.officerId());
        if (officer.isEmpty()) {
            return Optional.of(Refusal.at("officerId", "OFFICER_UNKNOWN"));
        }
        return officer.get().bureauId().equals(work.file().bureauId())
                ? Optional.empty()
                : Optional.of(Refusal.at(
                        "officerId", "RECUSAL_NOT_OF_BUREAU", officer.get().name()));
    }

    private Person person(Form form) {
        return form.officerId() == null
                ? new Person(
                        null,
                        String.valueOf(form.outsider()),
                        Optional.ofNullable(form.capacity()).orElse(Capacity.OTHER))
                : of(organisation.officer(form.officerId()));
    }

    private static Person of(Officer officer) {
        return new Person(officer, officer.name(), Capacity.of(officer));
    }

    /** The names of those who may ask: respondents and third parties, not who complained. */
    private List<String> askers(CaseFile file) {
        return Stream.concat(
                        files.parties(file.number()).stream()
                                .filter(party ->
                                        party.role() == Party.Role.RESPONDENT || party.role() == Party.Role.THIRD_PARTY)
                                .map(Party::name),
                        Stream.of(file.respondent()))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
