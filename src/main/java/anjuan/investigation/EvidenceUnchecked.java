package anjuan.investigation;

import anjuan.casefile.CaseFile;
import anjuan.evidence.EvidenceRegister;
import anjuan.evidence.EvidenceStatus;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A report is founded on evidence that was checked and found true; what came after the end of the investigation is
 * judged first.
 *
 * @legal 市场监督管理行政处罚程序规定 第二十三条
 */
@Component
class EvidenceUnchecked implements ReportObstacle {

    private final EvidenceRegister register;

    EvidenceUnchecked(EvidenceRegister register) {
        this.register = register;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file, LocalDate on) {
        return register.items(file.number()).stream()
                .filter(item -> item.status() == EvidenceStatus.REGISTERED)
                .map(item -> Refusal.of("EVIDENCE_UNCHECKED", item.no(), item.name()))
                .toList();
    }
}
