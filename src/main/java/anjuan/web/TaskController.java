package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.NoSuchCase;
import anjuan.idempotency.Answer;
import anjuan.idempotency.Idempotency;
import anjuan.inbox.Inbox;
import anjuan.officer.Officer;
import anjuan.task.Completion;
import anjuan.task.Desk;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of all user tasks and messages: one controller, one template each, found by the id of the task. */
@Controller
class TaskController {

    private final Desk desk;
    private final CaseFiles files;
    private final Access access;
    private final Inbox inbox;
    private final CaseView view;
    private final FormReader reader;
    private final Idempotency idempotency;
    private final Refusals refusals;

    TaskController(
            Desk desk,
            CaseFiles files,
            Access access,
            Inbox inbox,
            CaseView view,
            FormReader reader,
            Idempotency idempotency,
            Refusals refusals) {
        this.desk = desk;
        this.files = files;
        this.access = access;
        this.inbox = inbox;
        this.view = view;
        this.reader = reader;
        this.idempotency = idempotency;
        this.refusals = refusals;
    }
}
