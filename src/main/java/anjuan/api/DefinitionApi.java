package anjuan.api;

import anjuan.definition.CaseMigrations;
import anjuan.definition.CaseMigrations.MigrationForm;
import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.definition.Migration;
import anjuan.definition.NoSuchDefinition;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.Definitions.Version;
import anjuan.idempotency.Answer;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.task.Completion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The administrators' workshop: versions, drafts, their checks and approval, and the migration of running cases. */
@RestController
@RequestMapping(path = "/api/definitions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "definitions")
class DefinitionApi {

    /** @param delivered whether it came with the product */
    record VersionView(
            String key, Kind kind, int version, String name, Instant activeSince, boolean delivered, int running) {}

    /**
     * What a draft begins with.
     *
     * @param from number of the version that it starts as; the active one where neither this nor a content is given
     * @param content BPMN or DMN text in its place
     */
    record NewDraft(
            @Nullable Integer from,
            @Nullable String content,
            @Nullable String reason,
            @Nullable String legalBasis) {}

    /**
     * What is kept in place of a content.
     *
     * @param effectiveFrom of a rule of the bureau: first day on which it is to govern; absent where that stays
     */
    record NewContent(
            int revision, String content, @Nullable LocalDate effectiveFrom) {}

    record Decision(@Nullable String note) {}

    record MigrationView(
            long id, String key, int from, int to, boolean trial, Migration.State state, Migration.Progress progress) {}

    private final Definitions definitions;
    private final Drafts drafts;
    private final CaseMigrations migrations;
    private final Requests requests;
    private final Wording wording;

    DefinitionApi(
            Definitions definitions, Drafts drafts, CaseMigrations migrations, Requests requests, Wording wording) {
        this.definitions = definitions;
        this.drafts = drafts;
        this.migrations = migrations;
        this.requests = requests;
        this.wording = wording;
    }

    @Operation(summary = "The active version of each process and decision table")
    @GetMapping
    List<VersionView> active(Officer officer) {
        officer.require(Post.ADMINISTRATOR);
        var running = definitions.running();
        return definitions.active().stream()
                .map(one -> view(one, running.getOrDefault(one.key(), 0)))
                .toList();
    }

    @Operation(summary = "The versions of a process or table, the active one first, and how many courses run on each")
    @GetMapping("/{key}/versions")
    List<VersionView> versions(Officer officer, @PathVariable String key) {
        officer.require(Post.ADMINISTRATOR);
        var running = definitions.running(key);
        return definitions.versions(key).stream()
                .map(one -> view(one, running.getOrDefault(one.id(), 0)))
                .toList();
    }

    @Operation(summary = "A version to the letter")
    @GetMapping(path = "/{key}/versions/{number}/content", produces = MediaType.APPLICATION_XML_VALUE)
    String content(Officer officer, @PathVariable String key, @PathVariable int number) {
        officer.require(Post.ADMINISTRATOR);
        return definitions.content(version(key, number));
    }

    @Operation(summary = "Begin a draft")
    @PostMapping("/{key}/drafts")
    ResponseEntity<String> begin(
            Officer officer,
            @PathVariable String key,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String idempotencyKey,
            @RequestBody NewDraft body) {
        officer.require(Post.ADMINISTRATOR);
        return requests.perform(officer, idempotencyKey, "definitions/" + key + "/drafts", body, () -> {
            var form = new Drafts.ChangeForm(text(body.reason()), text(body.legalBasis()));
            var completion = body.content() == null
                    ? drafts.begin(officer, from(key, body.from()), form)
                    : drafts.begin(officer, key, body.content(), form);
            return answer(completion, 201, () -> view(drafts.open(key).orElseThrow()));
        });
    }

    @Operation(summary = "One draft, and what the checks say of it")
    @GetMapping("/drafts/{id}")
    DraftView draft(Officer officer, @PathVariable long id) {
        officer.require(Post.ADMINISTRATOR);
        return view(drafts.read(id));
    }

    @Operation(summary = "Keep what was drawn, on the revision that was seen")
    @PutMapping("/drafts/{id}/content")
    ResponseEntity<String> save(
            Officer officer,
            @PathVariable long id,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String idempotencyKey,
            @RequestBody NewContent body) {
        return requests.perform(
                officer,
                idempotencyKey,
                "definitions/drafts/" + id,
                body,
                () -> answer(
                        drafts.save(officer, id, body.revision(), body.content(), body.effectiveFrom()),
                        200,
                        () -> view(drafts.read(id))));
    }

    @Operation(summary = "submit, withdraw, approve or sendBack a draft")
    @PostMapping("/drafts/{id}/{act}")
    ResponseEntity<String> act(
            Officer officer,
            @PathVariable long id,
            @PathVariable String act,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String idempotencyKey,
            @RequestBody(required = false) @Nullable Decision body) {
        var form = new Drafts.DecisionForm(body == null ? null : body.note());
        return requests.perform(
                officer,
                idempotencyKey,
                "definitions/drafts/" + id + '/' + act,
                form,
                () -> answer(
                        switch (act) {
                            case "submit" -> drafts.submit(officer, id);
                            case "withdraw" -> drafts.withdraw(officer, id);
                            case "approve" -> drafts.approve(officer, id, form);
                            case "sendBack" -> drafts.sendBack(officer, id, form);
                            default -> throw new NoSuchDefinition(act);
                        },
                        200,
                        () -> view(drafts.read(id))));
    }

    @Operation(summary = "Start a migration of running cases, or its trial")
    @PostMapping("/{key}/migrations")
    ResponseEntity<String> migrate(
            Officer officer,
            @PathVariable String key,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String idempotencyKey,
            @RequestBody MigrationForm body) {
        return requests.perform(officer, idempotencyKey, "definitions/" + key + "/migrations", body, () -> {
            var completion = migrations.begin(officer, key, body);
            return answer(completion, 201, () -> view(migrations.of(key).get(0)));
        });
    }

    @Operation(summary = "How far a migration has come")
    @GetMapping("/migrations/{id}")
    MigrationView migration(Officer officer, @PathVariable long id) {
        officer.require(Post.ADMINISTRATOR);
        return view(migrations.read(id));
    }

    @Operation(summary = "stop or resume a migration")
    @PostMapping("/migrations/{id}/{act}")
    ResponseEntity<String> turn(
            Officer officer,
            @PathVariable long id,
            @PathVariable String act,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String idempotencyKey) {
        return requests.perform(
                officer,
                idempotencyKey,
                "definitions/migrations/" + id + '/' + act,
                Map.of(),
                () -> answer(
                        switch (act) {
                            case "stop" -> migrations.stop(officer, id);
                            case "resume" -> migrations.resume(officer, id);
                            default -> throw new NoSuchDefinition(act);
                        },
                        200,
                        () -> view(migrations.read(id))));
    }

    private Answer<Refused> answer(Completion completion, int status, Supplier<Object> body) {
        return completion instanceof Completion.Refused refused
                ? Requests.refused(422, wording.refused("REFUSED", refused.refusals()))
                : requests.done(status, body.get());
    }

    private Version from(String key, @Nullable Integer number) {
        return Optional.ofNullable(number)
                .map(one -> version(key, one))
                .orElseGet(() -> definitions.active(key).orElseThrow(() -> new NoSuchDefinition(key)));
    }

    private Version version(String key, int number) {
        return definitions.version(key, number).orElseThrow(() -> new NoSuchDefinition(key + " " + number));
    }

    private DraftView view(Draft draft) {
        return DraftView.of(draft, drafts);
    }

    private MigrationView view(Migration migration) {
        return new MigrationView(
                migration.id(),
                migration.key(),
                migration.from(),
                migration.to(),
                migration.isTrial(),
                migration.state(),
                migrations.progress(migration));
    }

    private static VersionView view(Version version, int running) {
        return new VersionView(
                version.key(),
                version.kind(),
                version.number(),
                version.name(),
                version.deployedAt(),
                version.isDelivered(),
                running);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
