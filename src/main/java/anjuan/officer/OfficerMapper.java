package anjuan.officer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface OfficerMapper {

    record PersonRow(
            String id,
            String username,
            String name,
            String bureauId,
            String unitId,
            @Nullable String certificateNo,
            @Nullable LocalDate certificateUntil,
            boolean legallyQualified,
            @Nullable String post) {}

    record LoginRow(
            String id,
            String passwordHash,
            boolean enabled,
            int failedLogins,
            @Nullable Instant lockedUntil) {}

    @Select("""
            select id, parent_id, path, code, name, short_name, level
            from officer_bureau
            order by path""")
    List<Bureau> bureaus();

    @Select("""
            select id, bureau_id, name, handles_cases
            from officer_unit
            order by bureau_id, id""")
    List<Unit> units();

    @Select("""
            select p.id, p.username, p.name, p.bureau_id, p.unit_id, p.certificate_no, p.certificate_until,
                   p.legally_qualified, o.post
            from officer_person p
            left join officer_post o on o.officer_id = p.id
            where p.id = #{id} and p.enabled""")
    List<PersonRow> person(String id);

    @Select("""
            select p.id, p.username, p.name, p.bureau_id, p.unit_id, p.certificate_no, p.certificate_until,
                   p.legally_qualified, o.post
            from officer_person p
            left join officer_post o on o.officer_id = p.id
            where p.bureau_id = #{bureauId} and p.enabled
            order by p.unit_id, p.id, o.post""")
    List<PersonRow> peopleOf(String bureauId);

    @Select("""
            select p.id, p.username, p.name, p.bureau_id, p.unit_id, p.certificate_no, p.certificate_until,
                   p.legally_qualified, o.post
            from officer_person p
            join officer_post held on held.officer_id = p.id and held.post = #{post}
            left join officer_post o on o.officer_id = p.id
            where p.enabled
            order by p.bureau_id, p.id, o.post""")
    List<PersonRow> peopleWith(Post post);

    @Select("""
            select id, password_hash, enabled, failed_logins, locked_until
            from officer_person
            where username = #{username}""")
    Optional<LoginRow> login(String username);

    @Update("""
            update officer_person
            set failed_logins = #{failures}, locked_until = #{lockedUntil}
            where id = #{id}""")
    int setFailures(String id, int failures, @Nullable Instant lockedUntil);

    @Update("update officer_person set failed_logins = failed_logins + 1 where id = #{id}")
    int countFailure(String id);

    @Update("""
            update officer_person
            set failed_logins = 0
            where id = #{id} and failed_logins > 0""")
    int forgetFailures(String id);

    @Select("select count(*) from officer_person")
    int countPeople();

    @Insert("""
            insert into officer_bureau (id, parent_id, path, code, name, short_name, level)
            values (#{id}, #{parentId}, #{path}, #{code}, #{name}, #{shortName}, #{level})""")
    void insertBureau(Bureau bureau);

    @Insert("""
            insert into officer_unit (id, bureau_id, name, handles_cases)
            values (#{id}, #{bureauId}, #{name}, #{handlesCases})""")
    void insertUnit(Unit unit);

    @Insert("""
            insert into officer_person (id, username, password_hash, name, bureau_id, unit_id, certificate_no,
                                        certificate_until, legally_qualified, enabled, failed_logins)
            values (#{officer.id}, #{officer.username}, #{passwordHash}, #{officer.name}, #{officer.bureauId},
                    #{officer.unitId}, #{officer.certificateNo}, #{officer.certificateUntil},
                    #{officer.legallyQualified}, true, 0)""")
    void insertPerson(Officer officer, String passwordHash);

    @Insert("insert into officer_post (officer_id, post) values (#{officerId}, #{post})")
    void insertPost(String officerId, Post post);
}
