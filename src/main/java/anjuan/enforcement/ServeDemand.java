package anjuan.enforcement;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.execution.Performance;
import anjuan.serving.Way;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 送达催告书 (A101): the ten working days to perform begin on the day of service (form 50). */
@Component
class ServeDemand implements TaskPage<ServeDemand.Form> {

    /** @param servedOn day of signature, leaving, arrival or receipt, or that on which a public notice counts as served */
    record Form(
            @NotNull Way way,
            @NotNull LocalDate servedOn,
            @NotBlank @Size(max = 100) String receiver,
            @NotBlank @Size(max = 1000) String proof) {}

    private final EnforcementMapper mapper;
    private final Enforcement enforcement;
    private final Performance performance;
    private final CaseFiles files;
    private final Papers papers;
    private final CaseFields caseFields;

    ServeDemand(
            EnforcementMapper mapper,
            Enforcement enforcement,
            Performance performance,
            CaseFiles files,
            Papers papers,
            CaseFields caseFields) {
        this.mapper = mapper;
        this.enforcement = enforcement;
        this.performance = performance;
        this.files = files;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政强制法 第三十五条、第五十四条；市场监督管理行政处罚程序规定 第七十六条、第八十二条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var receiver = files.respondent(matter).map(Party::name).orElse(file.respondent());
        return new Form(Way.IN_PERSON, null, receiver, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "demand", enforcement.demand(matter).orElseThrow(),
                "owed", performance.owed(matter).orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (form.servedOn().isBefore(work.occurredOn())) {
            return Verdict.refused(Refusal.at("servedOn", "SERVED_BEFORE_SENT", form.servedOn(), work.occurredOn()));
        }
        var demand = enforcement.demand(work.matter()).orElseThrow();
        mapper.updateDemand(demand.served(form.servedOn()));
        makeReceipt(work, demand.number(), form);
        return Verdict.done(form.way().name()).about(demand.number()).because(form.proof());
    }

    private void makeReceipt(Work work, String number, Form form) {
        var fields = caseFields.of(work.file(), work.matter());
        fields.put("documentName", caseFields.word("paper", PaperKind.PERFORMANCE_DEMAND.name()));
        fields.put("number", number);
        fields.put("serviceWay", caseFields.word("way", form.way().name()));
        fields.put("servedOn", form.servedOn());
        fields.put("receiver", form.receiver());
        fields.put("serviceProof", form.proof());
        papers.makeReceipt(work.caseNumber(), PaperKind.PERFORMANCE_DEMAND, number, work.occurredOn(), fields);
    }
}
