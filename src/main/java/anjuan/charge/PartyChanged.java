package anjuan.charge;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Party;
import anjuan.casefile.Stage;
import anjuan.charge.PartyChange.Kind;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 变更当事人: a respondent who turns up, was the wrong one, is deregistered or dead. A further respondent joins before the
 * parties have courses of their own; nobody takes the place of a party that a decision was taken on.
 */
@Component
class PartyChanged implements TaskPage<PartyChanged.Form> {

    private static final Set<Stage> OPEN = EnumSet.range(Stage.VERIFYING, Stage.DECIDING);

    /** @param place of the respondent that changes, from 1; left out when a further one is found */
    record Form(
            @NotNull Kind change,
            @Nullable @Positive Integer place,
            Party.@NotNull Kind kind,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 40) String identityCode,
            @Nullable @Size(max = 300) String address,
            @Nullable @Size(max = 40) String phone,
            @NotBlank @Size(max = 1000) String reason,
            @NotBlank @Size(max = 200) String paper) {

        Party party() {
            return new Party(Party.Role.RESPONDENT, kind, name.strip(), identityCode, address, phone);
        }
    }

    private final ChargeMapper mapper;
    private final CaseFiles files;
    private final Matters matters;

    PartyChanged(ChargeMapper mapper, CaseFiles files, Matters matters) {
        this.mapper = mapper;
        this.files = files;
        this.matters = matters;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Set<Stage> openIn() {
        return OPEN;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十七条、第四十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null, "", null, null, null, "", "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("respondents", files.respondents(file.number()), "changes", mapper.changes(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var respondents = files.respondents(work.caseNumber());
        var refusal = refusal(work, form, respondents);
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        int place = form.place() == null ? respondents.size() + 1 : form.place();
        var before = form.place() == null ? null : respondents.get(place - 1);
        var parties = new ArrayList<>(files.parties(work.caseNumber()));
        if (before == null) {
            parties.add(form.party());
        } else {
            parties.set(indexOf(parties, place), form.party());
        }
        files.replaceParties(work.caseNumber(), parties);
        if (place == 1) {
            files.change(work.caseNumber()).respondent(form.party().name()).save();
        }
        matters.rename(Matter.party(work.caseNumber(), place), form.party().name());
        mapper.insertChange(new PartyChange(
                work.caseNumber(),
                mapper.changes(work.caseNumber()).size() + 1,
                form.change(),
                place,
                before == null ? null : before.name(),
                before == null ? null : before.identityCode(),
                form.party().name(),
                form.identityCode(),
                form.reason().strip(),
                form.paper().strip(),
                work.occurredOn(),
                work.by().name()));
        return Verdict.done(form.change().name()).about(form.party().name()).because(form.reason());
    }

    private Optional<Refusal> refusal(Work work, Form form, List<Party> respondents) {
        boolean isFurther = form.place() == null;
        if (isFurther && form.change() != Kind.FOUND) {
            return Optional.of(Refusal.at("place", "REQUIRED"));
        }
        if (isFurther && !matters.of(work.caseNumber(), Matter.Kind.PARTY).isEmpty()) {
            return Optional.of(Refusal.of("PARTY_TOO_LATE"));
        }
        if (!isFurther && form.place() > respondents.size()) {
            return Optional.of(Refusal.at("place", "CHARGE_RESPONDENT_UNKNOWN", respondents.size()));
        }
        if (!isFurther && isDecidedOn(Matter.party(work.caseNumber(), form.place()))) {
            return Optional.of(Refusal.at("place", "PARTY_DECIDED_ON"));
        }
        return Optional.empty();
    }

    private boolean isDecidedOn(Matter party) {
        return matters.find(party)
                .filter(opened -> opened.stage() != null && opened.stage().compareTo(Stage.DECIDING) > 0)
                .isPresent();
    }

    private static int indexOf(List<Party> parties, int place) {
        int seen = 0;
        for (int at = 0; at < parties.size(); at++) {
            if (parties.get(at).role() == Party.Role.RESPONDENT && ++seen == place) {
                return at;
            }
        }
        throw new IllegalStateException("no respondent at place " + place);
    }
}
