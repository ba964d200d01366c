package anjuan.web;

import anjuan.access.Access;
import anjuan.appraisal.AppraisalLibrary;
import anjuan.assistance.Helping;
import anjuan.awaited.Awaited;
import anjuan.awaited.Awaiting;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.casefile.Party;
import anjuan.casefile.RightKind;
import anjuan.casefile.Source;
import anjuan.casefile.Stage;
import anjuan.correction.Corrections;
import anjuan.deadline.Deadlines;
import anjuan.deadline.OverdueReason;
import anjuan.deadline.OverdueReasons;
import anjuan.deadline.RunningClock;
import anjuan.deadline.Urgency;
import anjuan.document.Attachments;
import anjuan.document.Papers;
import anjuan.engine.Definitions;
import anjuan.engine.Diagrams;
import anjuan.evidence.EvidenceItem;
import anjuan.evidence.EvidenceKeeping;
import anjuan.evidence.EvidenceRegister;
import anjuan.evidence.Handover;
import anjuan.inbox.Inbox;
import anjuan.inbox.WaitingTask;
import anjuan.jurisdiction.Jurisdiction;
import anjuan.ledger.Ledger;
import anjuan.ledger.LedgerEntry;
import anjuan.library.AnswerLibrary;
import anjuan.link.Links;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.pause.Pausing;
import anjuan.referral.Referrals;
import anjuan.returned.ReturnedCases;
import anjuan.supervision.Explaining;
import anjuan.suspension.Suspensions;
import anjuan.task.AttachDesk;
import anjuan.task.Desk;
import anjuan.task.OpenAct;
import anjuan.threshold.CrimeThresholds;
import anjuan.threshold.ThresholdWarning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of one case: what comes next and with whom, and all that is in the file. */
@Controller
class CaseController {

    private static final Set<String> TABS = Set.of("overview", "timeline", "evidence", "papers", "clocks", "process");

    /** Messages that ask others for something, in the order in which the page of the evidence leads to them. */
    private static final List<String> ASKING = List.of(
            "identificationAsked",
            "testingProposed",
            "sampleTaken",
            "materialDemanded",
            "questioningNoticed",
            "helpAsked");

    record MyAct(String href, String titleKey, String label, boolean primary) {}

    record Waiting(String taskKey, String label, String roleOrName, LocalDateTime since) {}

    record MatterView(
            String id,
            Matter.Kind kind,
            String label,
            LocalDate openedOn,
            @Nullable LocalDate endedOn) {}

    record PartyView(
            Party.Role role,
            String name,
            @Nullable String idNumber,
            @Nullable String address,
            @Nullable String contact) {}

    record RightView(
            RightKind kind,
            @Nullable String number,
            @Nullable String name,
            String holder) {}

    record SourceView(Source kind, LocalDate receivedOn, String from, String summary) {}

    record FactView(String labelKey, String value, String source) {}

    record EvidenceView(EvidenceItem item, String holder, int attachments) {}

    record ClockView(
            String limitId,
            int round,
            String matter,
            String source,
            boolean isVerified,
            boolean isExtendable,
            boolean isPausable,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            LocalDate dueOn,
            Object urgency,
            long daysLeft,
            Object unit,
            boolean provisional,
            List<?> lines,
            List<ReasonView> reasons,
            boolean isReasonMissing) {}

    record ReasonView(LocalDate dueOn, String text, String by, LocalDate givenOn) {}

    record PaperView(String id, @Nullable String number, String title, LocalDate madeOn, long size, String digest) {}

    record AttachmentView(
            String id, String title, String fileName, long size, LocalDate occurredOn, String addedBy, String digest) {}

    record StepView(
            String id,
            String label,
            String state,
            @Nullable String when,
            @Nullable String who) {}

    /** @param version the version of the process that the course runs on, counted from 1 */
    record DiagramView(
            String key,
            int version,
            String matter,
            String label,
            List<String> done,
            List<String> current,
            List<StepView> steps) {}

    private final CaseFiles files;
    private final Matters matters;
    private final Access access;
    private final Inbox inbox;
    private final Desk desk;
    private final Ledger ledger;
    private final Deadlines deadlines;
    private final OverdueReasons reasons;
    private final Pausing pausing;
    private final Suspensions suspensions;
    private final Jurisdiction jurisdiction;
    private final Links links;
    private final Referrals referrals;
    private final ReturnedCases returned;
    private final Corrections corrections;
    private final Explaining explaining;
    private final Diagrams diagrams;
    private final Definitions definitions;
    private final DiagramWords words;
    private final EvidenceRegister evidence;
    private final EvidenceKeeping keeping;
    private final Awaiting awaiting;
    private final Helping helping;
    private final AppraisalLibrary library;
    private final AnswerLibrary answers;
    private final Papers papers;
    private final Attachments attachments;
    private final AttachDesk attachDesk;
    private final Organisation organisation;
    private final CrimeThresholds thresholds;
    private final CaseView view;
    private final Timeline timeline;
    private final ZoneId zone;

    CaseController(
            CaseFiles files,
            Matters matters,
            Access access,
            Inbox inbox,
            Desk desk,
            Ledger ledger,
            Deadlines deadlines,
            OverdueReasons reasons,
            Pausing pausing,
            Suspensions suspensions,
            Jurisdiction jurisdiction,
            Links links,
            Referrals referrals,
            ReturnedCases returned,
            Corrections corrections,
            Explaining explaining,
            Diagrams diagrams,
            Definitions definitions,
            DiagramWords words,
            EvidenceRegister evidence,
            EvidenceKeeping keeping,
            Awaiting awaiting,
            Helping helping,
            AppraisalLibrary library,
            AnswerLibrary answers,
            Papers papers,
            Attachments attachments,
            AttachDesk attachDesk,
            Organisation organisation,
            CrimeThresholds thresholds,
            CaseView view,
            Timeline timeline,
            @Value("${anjuan.zone}") ZoneId zone) {
        this.files = files;
        this.matters = matters;
        this.access = access;
        this.inbox = inbox;
        this.desk = desk;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.reasons = reasons;
        this.pausing = pausing;
        this.suspensions = suspensions;
        this.jurisdiction = jurisdiction;
        this.links = links;
        this.referrals = referrals;
        this.returned = returned;
        this.corrections = corrections;
        this.explaining = explaining;
        this.diagrams = diagrams;
        this.definitions = definitions;
        this.words = words;
        this.evidence = evidence;
        this.keeping = keeping;
        this.awaiting = awaiting;
        this.helping = helping;
        this.library = library;
        this.answers = answers;
        this.papers = papers;
        this.attachments = attachments;
        this.attachDesk = attachDesk;
        this.organisation = organisation;
        this.thresholds = thresholds;
        this.view = view;
        this.timeline = timeline;
        this.zone = zone;
    }

    @Transactional(readOnly = true)
    @GetMapping("/cases/{number:[A-Z]+-\\d+-\\d+}")
    String show(
            Officer officer,
            @PathVariable String number,
            @RequestParam(defaultValue = "overview") String tab,
            Model model) {
        var file = visible(officer, number);
        var waiting = inbox.ofCase(file.number());
        var opened = matters.of(file.number());
        var acts = desk.openTo(officer, file, waiting, opened);
        model.addAttribute("case", view.bar(file));
        model.addAttribute("tab", TABS.contains(tab) ? tab : "overview");
        model.addAttribute(
                "myActs",
                acts.stream()
                        .map(act -> new MyAct(href(act), "task." + act.id() + ".title", act.label(), act.isTask()))
                        .toList());
        model.addAttribute("waitingFor", waitingFor(officer, waiting, opened));
        boolean advises = file.stage() == Stage.ADVISING || file.stage() == Stage.ADVISED;
        boolean guides = file.stage() == Stage.GUIDING || file.stage() == Stage.GUIDED;
        model.addAttribute("isOfBureauAbove", file.stage().isOfBureauAbove());
        model.addAttribute("asks", advises || opened.stream().anyMatch(one -> one.kind() == Matter.Kind.ESCALATION));
        model.addAttribute("guided", guides || opened.stream().anyMatch(one -> one.kind() == Matter.Kind.GUIDANCE));
        model.addAttribute(
                "guidedBy",
                opened.stream()
                        .filter(one -> one.kind() == Matter.Kind.GUIDANCE && one.isOpen())
                        .map(OpenedMatter::label)
                        .toList());
        model.addAttribute("thresholdWarnings", thresholdWarnings(file, opened));
        switch (tab) {
            case "timeline" -> model.addAttribute("days", timeline.days(ledger.entries(file.number())));
            case "evidence" -> addEvidence(officer, file, opened, model);
            case "papers" -> addPapers(file, model);
            case "clocks" -> addClocks(officer, file, opened, model);
            case "process" -> model.addAttribute("diagrams", diagrams(file.number(), opened));
            default -> addOverview(officer, file, opened, model);
        }
        return "casefile/case";
    }

    @PostMapping("/cases/{number}/ledger/verify")
    String verify(
            Officer officer,
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        var file = visible(officer, number);
        var result = ledger.verify(file.number());
        record FirstBad(int seq, String what) {}
        record VerificationView(
                boolean ok, int entries, @Nullable FirstBad firstBad) {}
        model.addAttribute(
                "verification",
                new VerificationView(
                        result.isSound(),
                        result.entries(),
                        result.firstBad() == null
                                ? null
                                : new FirstBad(result.firstBad(), view.word("ledger.fault." + result.fault()))));
        if (part != null) {
            return "casefile/case :: verification";
        }
        return show(officer, number, "timeline", model);
    }

    @GetMapping(value = "/cases/{number}/diagram/{process:[a-zA-Z]+}.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(
            Officer officer, @PathVariable String number, @PathVariable String process, @RequestParam int version) {
        visible(officer, number);
        return definitions
                .version(process, version)
                .map(one -> diagrams.xml(one.id(), words::of))
                .orElseThrow(() -> new NoSuchPage(process + " " + version));
    }

    private CaseFile visible(Officer officer, String number) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        return files.read(caseNumber);
    }

    private static String href(OpenAct act) {
        var task = "/cases/" + act.matter().caseNumber() + "/" + act.id();
        return act.matter().isWholeCase() ? task : task + "/" + act.matter().id();
    }

    private List<Waiting> waitingFor(Officer officer, List<WaitingTask> waiting, List<OpenedMatter> opened) {
        return waiting.stream()
                .filter(task -> !officer.id().equals(task.assignee()))
                .map(task -> new Waiting(
                        task.open().key(),
                        label(opened, task.open().matter().id()),
                        task.assignee() == null ? task.role().post().name() : name(task.assignee()),
                        local(task.since())))
                .toList();
    }

    private static String label(List<OpenedMatter> opened, String id) {
        return opened.stream()
                .filter(one -> one.matter().id().equals(id))
                .map(OpenedMatter::label)
                .findFirst()
                .orElse("");
    }

    /** What was not referred yet: once it is, the page of the case shows the referral instead. */
    private List<ThresholdWarning> thresholdWarnings(CaseFile file, List<OpenedMatter> opened) {
        var warnings = file.stage().isEnded() ? List.<ThresholdWarning>of() : thresholds.warnings(file.number());
        boolean wasReferred = opened.stream().anyMatch(one -> one.kind() == Matter.Kind.REFERRAL);
        if (warnings.isEmpty() || !wasReferred) {
            return warnings;
        }
        var referred = referrals.of(file.number());
        return warnings.stream()
                .filter(warning -> referred.stream()
                        .noneMatch(
                                one -> one.respondent() == warning.respondent() && one.offence() == warning.offence()))
                .toList();
    }

    private void addOverview(Officer officer, CaseFile file, List<OpenedMatter> opened, Model model) {
        model.addAttribute(
                "matters",
                opened.stream()
                        .map(one -> new MatterView(
                                one.matter().id(), one.kind(), one.label(), one.openedOn(), one.endedOn()))
                        .toList());
        boolean wasSuspended = opened.stream().anyMatch(one -> one.kind() == Matter.Kind.SUSPENSION);
        model.addAttribute("suspensions", wasSuspended ? suspensions.of(file.number()) : List.of());
        model.addAttribute("links", links.of(file.number()));
        boolean wasReferred = opened.stream().anyMatch(one -> one.kind() == Matter.Kind.REFERRAL);
        model.addAttribute("referrals", wasReferred ? referrals.of(file.number()) : List.of());
        boolean cameBack = opened.stream().anyMatch(one -> one.kind() == Matter.Kind.RETURN);
        model.addAttribute("returns", cameBack ? returned.of(file.number()) : List.of());
        model.addAttribute("takings", cameBack ? returned.takings(file.number()) : List.of());
        boolean wasQuestioned = opened.stream().anyMatch(one -> one.kind() == Matter.Kind.JURISDICTION);
        model.addAttribute("jurisdictions", wasQuestioned ? jurisdiction.of(file.number()) : List.of());
        boolean mayBeHandedOver = file.source() == Source.OTHER_BUREAU || file.source() == Source.SUPERIOR;
        model.addAttribute(
                "broughtBy",
                mayBeHandedOver ? jurisdiction.bringing(file.number()).orElse(null) : null);
        model.addAttribute("corrections", corrections.of(file.number()));
        model.addAttribute("answers", answers.of(file.number()));
        var parties = access.shown(files.parties(file.number()), officer, file);
        model.addAttribute(
                "parties",
                parties.stream()
                        .map(party -> new PartyView(
                                party.role(), party.name(), party.identityCode(), party.address(), party.phone()))
                        .toList());
        var holder = parties.stream()
                .filter(party -> party.role() == Party.Role.RIGHT_HOLDER)
                .map(Party::name)
                .findFirst()
                .orElse("");
        model.addAttribute(
                "rights", List.of(new RightView(file.rightKind(), file.rightNumber(), file.rightName(), holder)));
        model.addAttribute("source", new SourceView(file.source(), file.receivedOn(), "", file.summary()));
        model.addAttribute("facts", facts(file));
    }

    private List<FactView> facts(CaseFile file) {
        var facts = new ArrayList<FactView>();
        if (file.filedOn() != null) {
            facts.add(new FactView("case.fact.filed", file.filedOn() + " " + file.filingNumber(), ""));
        }
        addDate(facts, "case.fact.decided", file.decidedOn());
        addDate(facts, "case.fact.served", file.servedOn());
        addDate(facts, "case.fact.ended", file.endedOn());
        addDate(facts, "case.fact.archived", file.archivedOn());
        var named = access.assignments(file.number()).stream()
                .map(assignment -> name(assignment.officerId()))
                .toList();
        if (!named.isEmpty()) {
            facts.add(new FactView("case.fact.officers", String.join(view.word("with.comma"), named), ""));
        }
        facts.add(
                new FactView("case.fact.unit", organisation.unit(file.unitId()).name(), ""));
        return facts;
    }

    private static void addDate(List<FactView> facts, String key, @Nullable LocalDate date) {
        if (date != null) {
            facts.add(new FactView(key, date.toString(), ""));
        }
    }

    private void addEvidence(Officer officer, CaseFile file, List<OpenedMatter> opened, Model model) {
        var number = file.number();
        var roles = access.roles(officer, file);
        var custody = evidence.custody(number);
        var links = evidence.links(number);
        model.addAttribute(
                "evidence",
                evidence.items(number).stream()
                        .map(item -> new EvidenceView(
                                item,
                                custody.getOrDefault(item.no(), List.of()).stream()
                                        .reduce((before, after) -> after)
                                        .map(Handover::holder)
                                        .orElse(item.obtainedBy()),
                                links.getOrDefault(item.no(), List.of()).size()))
                        .toList());
        model.addAttribute("mayEnterEvidence", keeping.mayEnter(roles, file));
        var awaited = awaiting.of(number);
        model.addAttribute("awaited", awaited);
        boolean isHelped = opened.stream().anyMatch(one -> one.kind() == Matter.Kind.ASSISTANCE);
        model.addAttribute("helps", isHelped ? helping.of(number) : List.of());
        model.addAttribute(
                "offerable",
                awaited.isEmpty()
                        ? List.of()
                        : library.offerable(officer, file).stream()
                                .map(Awaited::matter)
                                .toList());
        model.addAttribute("asking", desk.tellable(roles, file, ASKING));
        model.addAttribute(
                "attachments",
                attachments.of(file.number()).stream()
                        .map(one -> new AttachmentView(
                                one.id(),
                                one.title(),
                                one.fileName(),
                                one.byteCount(),
                                one.occurredOn(),
                                one.uploadedBy(),
                                one.digest()))
                        .toList());
        model.addAttribute("mayAttach", attachDesk.role(roles, file).isPresent());
    }

    private void addPapers(CaseFile file, Model model) {
        model.addAttribute(
                "papers",
                papers.of(file.number()).stream()
                        .map(paper -> new PaperView(
                                paper.id(),
                                paper.number(),
                                view.word("paper." + paper.kind()),
                                paper.madeOn(),
                                paper.byteCount(),
                                paper.digest()))
                        .toList());
    }

    private void addClocks(Officer officer, CaseFile file, List<OpenedMatter> opened, Model model) {
        var given = reasons.of(file.number());
        var clocks = deadlines.of(file.number()).stream()
                .map(clock -> clock(clock, given, opened))
                .toList();
        model.addAttribute("clocks", clocks);
        model.addAttribute(
                "mayExtend",
                clocks.stream().anyMatch(ClockView::isExtendable) && desk.mayTell(officer, file, "extensionRequested"));
        model.addAttribute(
                "mayPause",
                !file.stage().isEnded() && pausing.role(officer, file).isPresent());
        model.addAttribute(
                "mayExplain",
                clocks.stream().anyMatch(ClockView::isReasonMissing)
                        && explaining.role(officer, file).isPresent());
    }

    private ClockView clock(RunningClock clock, List<OverdueReason> given, List<OpenedMatter> opened) {
        var due = clock.dueDate();
        var reasonsGiven = given.stream()
                .filter(one -> one.limitId().equals(clock.limit().id()) && one.round() == clock.round())
                .map(one -> new ReasonView(one.dueOn(), one.reason(), name(one.officerId()), one.givenOn()))
                .toList();
        // the clocks of a matter are stopped and extended by its own process
        boolean isOfTheCase = clock.matter().isEmpty();
        return new ClockView(
                clock.limit().id(),
                clock.round(),
                label(opened, clock.matter()),
                clock.limit().source(),
                clock.limit().isVerified(),
                isOfTheCase
                        && clock.isRunning()
                        && clock.nextExtension().isPresent()
                        && clock.urgency() != Urgency.OVERDUE,
                isOfTheCase && !pausing.reasons(clock).isEmpty(),
                clock.start(),
                clock.ended(),
                due.effective(),
                clock.urgency(),
                clock.daysLeft(),
                due.unit(),
                due.isProvisional(),
                due.derivation().lines(),
                reasonsGiven,
                clock.urgency() == Urgency.OVERDUE
                        && reasonsGiven.stream().noneMatch(one -> one.dueOn().equals(due.effective())));
    }

    private String name(String officerId) {
        return organisation.findOfficer(officerId).map(Officer::name).orElse(officerId);
    }

    private List<DiagramView> diagrams(CaseNumber caseNumber, List<OpenedMatter> opened) {
        record Course(String process, String matter) {}
        var who = new LinkedHashMap<String, String>();
        ledger.entries(caseNumber).forEach(entry -> who.put(entry.act() + matterOf(entry), entry.actorName()));
        var courses = new LinkedHashMap<Course, List<Diagrams.Passed>>();
        for (var node : diagrams.passed(caseNumber)) {
            courses.computeIfAbsent(new Course(node.process(), node.matter()), course -> new ArrayList<>())
                    .add(node);
        }
        var views = new ArrayList<DiagramView>();
        courses.forEach((course, nodes) -> {
            var current = nodes.stream()
                    .filter(node -> !node.isDone())
                    .map(Diagrams.Passed::nodeId)
                    .distinct()
                    .toList();
            var done = nodes.stream()
                    .map(Diagrams.Passed::nodeId)
                    .filter(id -> !current.contains(id))
                    .distinct()
                    .toList();
            views.add(new DiagramView(
                    course.process(),
                    nodes.get(0).version(),
                    course.matter(),
                    label(opened, course.matter()),
                    done,
                    current,
                    steps(course.matter(), nodes, done, current, who)));
        });
        return views;
    }

    private static String matterOf(LedgerEntry entry) {
        var first = entry.object() == null ? "" : entry.object().split(" ", 2)[0];
        return Matter.isWellFormed(first) ? first : "";
    }

    private List<StepView> steps(
            String matter,
            List<Diagrams.Passed> passed,
            List<String> done,
            List<String> current,
            Map<String, String> who) {
        var steps = new ArrayList<StepView>();
        diagrams.labels(passed.get(0).definition()).forEach((id, label) -> {
            var last = passed.stream().filter(node -> node.nodeId().equals(id)).reduce((a, b) -> b);
            var state = current.contains(id) ? "CURRENT" : done.contains(id) ? "DONE" : "WAITING";
            steps.add(new StepView(
                    id,
                    words.of(id, label),
                    state,
                    last.map(node -> local(node.until() == null ? node.since() : node.until())
                                    .toLocalDate()
                                    .toString())
                            .orElse(null),
                    state.equals("DONE") ? who.get(id + matter) : null));
        });
        return steps;
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
