package anjuan.serving;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.casefile.Stage;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 确认送达地址 (A08): form 10, signed by a respondent at the first contact, with or without consent to e-service. */
@Component
class AddressConfirmed implements TaskPage<AddressConfirmed.Form> {

    /** @param respondent place among the respondents, from 1 */
    record Form(
            @NotNull Integer respondent,
            @NotBlank @Size(max = 300) String address,
            @NotBlank @Size(max = 100) String receiver,
            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 20) String postcode,
            boolean consents,
            @Nullable @Size(max = 200) String electronic,
            @NotBlank @Size(max = 100) String signedBy) {}

    private static final Set<Stage> OPEN = EnumSet.range(Stage.VERIFYING, Stage.PERFORMING);

    static {
        OPEN.removeIf(Stage::isEnded);
    }

    private final ServingMapper mapper;
    private final Serving serving;
    private final CaseFiles files;

    AddressConfirmed(ServingMapper mapper, Serving serving, CaseFiles files) {
        this.mapper = mapper;
        this.serving = serving;
        this.files = files;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第八十二条、第八十三条";
    }

    @Override
    public Set<Stage> openIn() {
        return OPEN;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var first = files.respondent(matter);
        return new Form(
                1,
                first.map(Party::address).orElse(""),
                first.map(Party::name).orElse(file.respondent()),
                first.map(Party::phone).orElse(null),
                null,
                false,
                null,
                "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("respondents", serving.respondents(file), "addresses", mapper.addresses(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (!serving.respondents(work.file()).containsKey(form.respondent())) {
            return Verdict.refused(Refusal.at("respondent", "RESPONDENT_UNKNOWN"));
        }
        boolean hasSystem = form.electronic() != null && !form.electronic().isBlank();
        if (form.consents() && !hasSystem) {
            return Verdict.refused(Refusal.at("electronic", "REQUIRED"));
        }
        mapper.insertAddress(new Address(
                work.caseNumber(),
                mapper.addresses(work.caseNumber()).size() + 1,
                form.respondent(),
                form.address().strip(),
                form.receiver(),
                form.phone(),
                form.postcode(),
                form.consents(),
                form.consents() ? form.electronic() : null,
                form.signedBy(),
                work.occurredOn()));
        return Verdict.done(form.consents() ? "ADDRESS_CONSENTED" : "ADDRESS_CONFIRMED")
                .about(serving.respondents(work.file()).get(form.respondent()));
    }
}
