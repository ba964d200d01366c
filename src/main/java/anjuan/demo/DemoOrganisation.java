package anjuan.demo;

import anjuan.officer.Bureau;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.officer.Unit;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bureaus and people of {@code config/organisation.yml}; everybody has the password written there. */
@Service
@Profile("demo")
public class DemoOrganisation {

    /** Certificates of the demonstration hold for every date that a replayed case may bring. */
    private static final LocalDate CERTIFIED_UNTIL = LocalDate.of(2099, 12, 31);

    record BureauEntry(
            String id, @Nullable String parent, String code, Bureau.Level level, String name, String shortName) {}

    record UnitEntry(String id, String bureau, String name, boolean handlesCases) {}

    record PersonEntry(
            String username,
            String name,
            String unit,
            Set<Post> posts,
            @Nullable String certificate,
            boolean legallyQualified) {}

    record File(String password, List<BureauEntry> bureaus, List<UnitEntry> units, List<PersonEntry> people) {}

    /** One line of the table of accounts on the login page. */
    public record Account(String bureauName, String unitName, Set<Post> posts, String name, String username) {}

    private final Organisation organisation;
    private final PasswordEncoder passwords;
    private final File file = read();

    DemoOrganisation(Organisation organisation, PasswordEncoder passwords) {
        this.organisation = organisation;
        this.passwords = passwords;
    }

    /** Adds everything to an empty database. */
    @Transactional
    public void add() {
        var paths = new HashMap<String, String>();
        for (var bureau : file.bureaus()) {
            var path = paths.getOrDefault(String.valueOf(bureau.parent()), "/") + bureau.id() + '/';
            paths.put(bureau.id(), path);
            organisation.addBureau(new Bureau(
                    bureau.id(),
                    bureau.parent(),
                    path,
                    bureau.code(),
                    bureau.name(),
                    bureau.shortName(),
                    bureau.level()));
        }
        var bureauOf = new HashMap<String, String>();
        for (var unit : file.units()) {
            bureauOf.put(unit.id(), unit.bureau());
            organisation.addUnit(new Unit(unit.id(), unit.bureau(), unit.name(), unit.handlesCases()));
        }
        // one pass of the slow digest for all: they share the password anyway
        var hash = passwords.encode(file.password());
        for (var person : file.people()) {
            organisation.addOfficer(
                    new Officer(
                            person.username(),
                            person.username(),
                            person.name(),
                            bureauOf.get(person.unit()),
                            person.unit(),
                            person.posts(),
                            person.certificate(),
                            person.certificate() == null ? null : CERTIFIED_UNTIL,
                            person.legallyQualified()),
                    hash);
        }
    }

    public String password() {
        return file.password();
    }

    public List<Account> accounts() {
        return file.people().stream()
                .map(person -> {
                    var unit = organisation.unit(person.unit());
                    var bureau = organisation.bureau(unit.bureauId());
                    return new Account(bureau.name(), unit.name(), person.posts(), person.name(), person.username());
                })
                .toList();
    }

    private static File read() {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("organisation", new ClassPathResource("config/organisation.yml"))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("organisation", File.class)
                    .get();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read config/organisation.yml", e);
        }
    }
}
