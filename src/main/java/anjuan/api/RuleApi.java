package anjuan.api;

import anjuan.definition.Drafts;
import anjuan.definition.Subject;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.rulebook.RuleVersion;
import anjuan.rulechange.BureauRules;
import anjuan.task.Completion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the bureau that are no diagrams; their drafts go on under {@code /api/definitions/drafts}. */
@RestController
@RequestMapping(path = "/api/rules", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "rules")
class RuleApi {

    /** @param governs number of the version in force today; 0 for what was delivered */
    record RuleView(String key, Subject subject, String title, int governs) {}

    record RuleVersionView(int version, LocalDate effectiveFrom, String approvedBy, Instant approvedAt) {}

    /**
     * What a draft begins with.
     *
     * @param from number of the version that it starts as, 0 for what was delivered; where neither this nor a content is
     *     given, the newest
     * @param content YAML, of a template the Word file in Base64, in its place
     */
    record NewRuleDraft(
            @Nullable Integer from,
            @Nullable String content,
            @Nullable LocalDate effectiveFrom,
            @Nullable String reason,
            @Nullable String legalBasis) {}

    private final BureauRules rules;
    private final Drafts drafts;
    private final Requests requests;
    private final Wording wording;
    private final Clock clock;

    RuleApi(BureauRules rules, Drafts drafts, Requests requests, Wording wording, Clock clock) {
        this.rules = rules;
        this.drafts = drafts;
        this.requests = requests;
        this.wording = wording;
        this.clock = clock;
    }

    @Operation(summary = "The rules of the bureau, and which version of each is in force")
    @GetMapping
    List<RuleView> all(Officer officer) {
        officer.require(Post.ADMINISTRATOR);
        var today = LocalDate.now(clock);
        return rules.all().stream()
                .map(one -> new RuleView(
                        one.key(),
                        one.subject(),
                        one.title(),
                        rules.inForce(one.key(), today).map(RuleVersion::number).orElse(0)))
                .toList();
    }

    @Operation(summary = "The versions that the bureau has approved, the newest first")
    @GetMapping("/{key}/versions")
    List<RuleVersionView> versions(Officer officer, @PathVariable String key) {
        officer.require(Post.ADMINISTRATOR);
        return rules.versions(key).stream()
                .map(one -> new RuleVersionView(one.number(), one.validFrom(), one.approvedBy(), one.approvedAt()))
                .toList();
    }

    @Operation(summary = "A version as it was approved, 0 for what was delivered: YAML, of a template Base64")
    @GetMapping(path = "/{key}/versions/{number}/content", produces = MediaType.TEXT_PLAIN_VALUE)
    String content(Officer officer, @PathVariable String key, @PathVariable int number) {
        officer.require(Post.ADMINISTRATOR);
        return rules.content(key, number);
    }

    @Operation(summary = "Begin a draft of a rule")
    @PostMapping("/{key}/drafts")
    ResponseEntity<String> begin(
            Officer officer,
            @PathVariable String key,
            @RequestHeader(name = Requests.KEY, required = false) @Nullable String idempotencyKey,
            @RequestBody NewRuleDraft body) {
        officer.require(Post.ADMINISTRATOR);
        var rule = rules.read(key);
        return requests.perform(officer, idempotencyKey, "rules/" + key + "/drafts", body, () -> {
            var form = new Drafts.ChangeForm(text(body.reason()), text(body.legalBasis()));
            var content = body.content() == null ? start(rule.key(), body.from()) : body.content();
            var completion = drafts.begin(officer, key, content, form, body.effectiveFrom());
            return completion instanceof Completion.Refused refused
                    ? Requests.refused(422, wording.refused("REFUSED", refused.refusals()))
                    : requests.done(201, DraftView.of(drafts.open(key).orElseThrow(), drafts));
        });
    }

    private String start(String key, @Nullable Integer from) {
        return rules.content(
                key, from == null ? rules.latest(key).map(RuleVersion::number).orElse(0) : from);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
