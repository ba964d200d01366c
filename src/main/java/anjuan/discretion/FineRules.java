package anjuan.discretion;

import anjuan.task.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The table of fines, and what stands against a fine that it governs. */
@Component
public class FineRules {

    private final List<FineRule> rules;

    FineRules() {
        this.rules = read();
    }

    /** The texts in force for an act of a day, in the order of the file. */
    public List<FineRule> on(LocalDate day) {
        return rules.stream().filter(rule -> rule.isInForce(day)).toList();
    }

    public Optional<FineRule> find(String id, LocalDate day) {
        return on(day).stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /**
     * What stands against a fine: more than the law allows, less than its lowest sum without mitigation, or a step off
     * the usual one without a reason. Fields are named as parts of {@code discretion}.
     *
     * @param day of the act, whose law governs the fine
     */
    public List<Refusal> refusals(Discretion discretion, BigDecimal fine, LocalDate day) {
        var refusals = new ArrayList<Refusal>();
        boolean isOffUsual = discretion.step() != null && discretion.step() != Discretion.Step.USUAL;
        if (isOffUsual && discretion.reason() == null) {
            refusals.add(Refusal.at("discretion.reason", "DISCRETION_NEEDS_REASON"));
        }
        if (discretion.rule() == null) {
            return refusals;
        }
        var rule = find(discretion.rule(), day);
        if (rule.isEmpty()) {
            refusals.add(Refusal.at("discretion.rule", "DISCRETION_RULE_UNKNOWN", day));
            return refusals;
        }
        if (rule.get().base() != FineRule.Basis.NONE && discretion.amount() == null) {
            refusals.add(Refusal.at("discretion.amount", "REQUIRED"));
            return refusals;
        }
        var highest = rule.get().highest(discretion.amount());
        if (fine.compareTo(highest) > 0) {
            refusals.add(Refusal.at(
                    "penalty.fine",
                    "DISCRETION_OVER_HIGHEST",
                    highest,
                    rule.get().source()));
        }
        var least = rule.get().least();
        boolean isBelow = least != null && fine.compareTo(least) < 0;
        if (isBelow && discretion.step() != Discretion.Step.MITIGATED) {
            refusals.add(Refusal.at(
                    "penalty.fine", "DISCRETION_BELOW_LOWEST", least, rule.get().source()));
        }
        return refusals;
    }

    private static List<FineRule> read() {
        var file = new ClassPathResource("config/discretion.yml");
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader().load("discretion", file).forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("discretion.fines", Bindable.listOf(FineRule.class))
                    .get();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
