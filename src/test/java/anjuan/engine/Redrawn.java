package anjuan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.testing.Diagram;
import java.time.LocalDate;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A diagram that the rules for diagrams let pass, drawn around what the law asks. */
@Component
public class Redrawn {

    private final RepositoryService repository;
    private final Processes processes;
    private final TransactionTemplate transaction;

    Redrawn(RepositoryService repository, Processes processes, TransactionTemplate transaction) {
        this.repository = repository;
        this.processes = processes;
        this.transaction = transaction;
    }

    /** Brings a case straight to one user task, beside whatever else runs on it. */
    public void straightTo(String task, String role, CaseNumber number) {
        straightTo(task, role, Matter.of(number));
    }

    /** Brings a matter straight to one user task. */
    public void straightTo(String task, String role, Matter matter) {
        run(
                Diagram.through(
                        task,
                        "<userTask id=\"%s\" name=\"捷径\" camunda:candidateGroups=\"%s\" />".formatted(task, role)),
                Set.of(),
                matter);
    }

    /** Carries out one step of a case, whatever came before it. */
    public void carriesOut(String step, CaseNumber number) {
        carriesOut(step, Matter.of(number));
    }

    /** Carries out one step of a matter, whatever came before it. */
    public void carriesOut(String step, Matter matter) {
        run(
                Diagram.through(
                        step,
                        "<serviceTask id=\"%s\" name=\"捷径\" camunda:delegateExpression=\"${steps.%s}\" />"
                                .formatted(step, step)),
                Set.of(step),
                matter);
    }

    /**
     * Calls a process for whatever a drawing names, instead of a matter that a step opened. The rules refuse such a drawing;
     * this one is brought past them.
     */
    public void calls(String process, String named, CaseNumber number) {
        var xml = Diagram.through("shortcut", """
                        <callActivity id="shortcut" name="捷径" calledElement="%s"><extensionElements>
                        <camunda:in businessKey="%s" /></extensionElements></callActivity>""".formatted(process, named));
        assertThat(DefinitionRules.check(xml, Set.of()))
                .extracting(violation -> violation.code())
                .containsExactly("VALUE_NOT_ALLOWED");
        force(xml, Matter.of(number));
    }

    private void run(String xml, Set<String> steps, Matter matter) {
        assertThat(DefinitionRules.check(xml, steps)).isEmpty();
        force(xml, matter);
    }

    private void force(String xml, Matter matter) {
        transaction.executeWithoutResult(status -> {
            repository.createDeployment().addString("trial.bpmn", xml).deploy();
            processes.start(
                    "trial",
                    matter,
                    new Act(
                            matter.caseNumber(),
                            LocalDate.of(2026, 3, 2),
                            Actor.CLOCK,
                            "trial",
                            null,
                            "DONE",
                            null,
                            null,
                            null,
                            ""));
        });
    }
}
