package anjuan.officer;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tree of bureaus, their units and people. Answers are at most five seconds old, so that a right taken away works
 * nowhere after that.
 */
@Service
public class Organisation {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Tree(Map<String, Bureau> bureaus, Map<String, Unit> units, long readAt) {}

    private record Known(Officer officer, long readAt) {}

    private final OfficerMapper mapper;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile @Nullable Tree tree;

    Organisation(OfficerMapper mapper) {
        this.mapper = mapper;
    }

    public Collection<Bureau> bureaus() {
        return tree().bureaus().values();
    }

    public Bureau bureau(String id) {
        return Optional.ofNullable(tree().bureaus().get(id))
                .orElseThrow(() -> new NoSuchElementException("no bureau with id " + id));
    }

    public Unit unit(String id) {
        return findUnit(id).orElseThrow(() -> new NoSuchElementException("no unit with id " + id));
    }

    public Optional<Unit> findUnit(String id) {
        return Optional.ofNullable(tree().units().get(id));
    }

    public List<Unit> unitsOf(String bureauId) {
        return tree().units().values().stream()
                .filter(unit -> unit.bureauId().equals(bureauId))
                .toList();
    }

    /** The enabled person with this id, or nothing. */
    public Optional<Officer> findOfficer(String id) {
        var cached = known.get(id);
        if (cached != null && isFresh(cached.readAt())) {
            return Optional.of(cached.officer());
        }
        var read = officersFrom(mapper.person(id)).stream().findFirst();
        read.ifPresentOrElse(officer -> known.put(id, new Known(officer, System.nanoTime())), () -> known.remove(id));
        return read;
    }

    public Officer officer(String id) {
        return findOfficer(id).orElseThrow(() -> new NoSuchOfficer(id));
    }

    /** The enabled people of one bureau, by unit. */
    public List<Officer> officersOf(String bureauId) {
        return officersFrom(mapper.peopleOf(bureauId));
    }

    /** The enabled people of one unit who hold a post. */
    public List<Officer> officersOf(Unit unit, Post post) {
        return officersOf(unit.bureauId()).stream()
                .filter(officer -> officer.unitId().equals(unit.id()) && officer.holds(post))
                .toList();
    }

    /** The enabled people of all bureaus who hold a post, by bureau. */
    public List<Officer> officersWith(Post post) {
        return officersFrom(mapper.peopleWith(post));
    }

    @Transactional
    public void addBureau(Bureau bureau) {
        mapper.insertBureau(bureau);
        tree = null;
    }

    @Transactional
    public void addUnit(Unit unit) {
        mapper.insertUnit(unit);
        tree = null;
    }

    /**
     * Adds a person.
     *
     * @param passwordHash as {@link org.springframework.security.crypto.password.PasswordEncoder} made it
     */
    @Transactional
    public void addOfficer(Officer officer, String passwordHash) {
        if (officer.holds(Post.ADMINISTRATOR) && officer.posts().size() > 1) {
            throw new IllegalArgumentException("an administrator holds no other post: " + officer.username());
        }
        mapper.insertPerson(officer, passwordHash);
        officer.posts().forEach(post -> mapper.insertPost(officer.id(), post));
    }

    /** Whether nobody has an account yet, as after a first start. */
    public boolean isEmpty() {
        return mapper.countPeople() == 0;
    }

    private Tree tree() {
        var current = tree;
        if (current == null || !isFresh(current.readAt())) {
            current = new Tree(
                    mapper.bureaus().stream()
                            .collect(Collectors.toMap(Bureau::id, b -> b, (a, b) -> a, LinkedHashMap::new)),
                    mapper.units().stream()
                            .collect(Collectors.toMap(Unit::id, u -> u, (a, b) -> a, LinkedHashMap::new)),
                    System.nanoTime());
            tree = current;
        }
        return current;
    }

    // nanoTime, not the business clock: freshness is about this process, and the demo clock may jump
    private static boolean isFresh(long readAt) {
        return System.nanoTime() - readAt < FRESH.toNanos();
    }

    private static List<Officer> officersFrom(List<OfficerMapper.PersonRow> rows) {
        var byId = rows.stream()
                .collect(Collectors.groupingBy(OfficerMapper.PersonRow::id, LinkedHashMap::new, Collectors.toList()));
        return byId.values().stream()
                .map(group -> {
                    var posts = EnumSet.noneOf(Post.class);
                    group.stream()
                            .map(OfficerMapper.PersonRow::post)
                            .filter(post -> post != null)
                            .forEach(post -> posts.add(Post.valueOf(post)));
                    var row = group.get(0);
                    return new Officer(
                            row.id(),
                            row.username(),
                            row.name(),
                            row.bureauId(),
                            row.unitId(),
                            posts,
                            row.certificateNo(),
                            row.certificateUntil(),
                            row.legallyQualified());
                })
                .toList();
    }
}
