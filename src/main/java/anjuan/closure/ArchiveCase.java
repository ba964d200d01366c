package anjuan.closure;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.document.Papers;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 立卷归档 (A108): one case one file, a front part and a back part. */
@Component
class ArchiveCase implements TaskPage<ArchiveCase.Form> {

    record Form(
            @NotBlank @Size(max = 60) String volume,
            @PositiveOrZero int frontPages,
            @PositiveOrZero int backPages,
            @Nullable @Size(max = 1000) String remarks) {}

    private final ClosureMapper mapper;
    private final Papers papers;

    ArchiveCase(ClosureMapper mapper, Papers papers) {
        this.mapper = mapper;
        this.papers = papers;
    }

    @Override
    public Role role() {
        return Role.ARCHIVIST;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第七十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("", 0, 0, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("papers", papers.of(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (form.frontPages() == 0) {
            return Verdict.refused(Refusal.at("frontPages", "ARCHIVE_WITHOUT_PAGES"));
        }
        mapper.insertArchive(new Archive(
                work.caseNumber(),
                form.volume(),
                form.frontPages(),
                form.backPages(),
                form.remarks(),
                work.by().name(),
                work.occurredOn()));
        return Verdict.done("ARCHIVED").about(form.volume());
    }
}
