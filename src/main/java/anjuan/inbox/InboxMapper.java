package anjuan.inbox;

import anjuan.access.Role;
import anjuan.access.Viewer;
import anjuan.casefile.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Lists stand in the XML beside this, because they include the access predicate. */
@Mapper
interface InboxMapper {

    record ItemRow(
            String taskId,
            CaseNumber caseNumber,
            String matter,
            String process,
            String taskKey,
            Role role,
            @Nullable String assignee,
            LocalDate dueOn,
            Instant createdAt) {}

    List<InboxItem> mine(
            @Param("viewer") Viewer viewer, @Param("after") @Nullable Position after, @Param("limit") int limit);

    List<InboxItem> pool(
            @Param("viewer") Viewer viewer,
            @Param("pools") List<String> pools,
            @Param("after") @Nullable Position after,
            @Param("limit") int limit);

    InboxCount count(@Param("officerId") String officerId, @Param("pools") List<String> pools, @Param("cap") int cap);

    @Insert("""
            insert into inbox_item (task_id, case_number, matter, process, task_key, role, assignee, due_on, created_at)
            values (#{taskId}, #{caseNumber}, #{matter}, #{process}, #{taskKey}, #{role}, #{assignee}, #{dueOn}, #{createdAt})""")
    void insert(ItemRow item);

    @Insert("insert into inbox_candidate (pool, due_on, task_id) values (#{pool}, #{dueOn}, #{taskId})")
    void insertCandidate(String pool, LocalDate dueOn, String taskId);

    @Update("update inbox_item set process = #{process} where task_id = #{taskId}")
    void setProcess(String taskId, String process);

    @Delete("delete from inbox_candidate where task_id = #{taskId}")
    void deleteCandidates(String taskId);

    @Delete("delete from inbox_item where task_id = #{taskId}")
    void delete(String taskId);

    @Select("""
            select task_id, case_number, matter, process, task_key, role, assignee, due_on, created_at
            from inbox_item
            where task_id = #{taskId}""")
    Optional<ItemRow> find(String taskId);

    @Select("""
            select task_id, case_number, matter, process, task_key, role, assignee, due_on, created_at
            from inbox_item
            where case_number = #{caseNumber}
            order by created_at, task_id""")
    List<ItemRow> ofCase(CaseNumber caseNumber);

    @Update("""
            update inbox_item
            set assignee = #{officerId}
            where task_id = #{taskId} and assignee is null""")
    int claim(String taskId, String officerId);

    @Update("update inbox_item set assignee = #{officerId} where task_id = #{taskId}")
    void assign(String taskId, @Nullable String officerId);

    @Update("""
            update inbox_item
            set assignee = null
            where task_id = #{taskId} and assignee = #{officerId}""")
    int release(String taskId, String officerId);

    @Update("update inbox_item set due_on = #{dueOn} where case_number = #{caseNumber}")
    int setDue(CaseNumber caseNumber, LocalDate dueOn);

    @Update("""
            update inbox_candidate
            set due_on = #{dueOn}
            where task_id in (select task_id from inbox_item where case_number = #{caseNumber})""")
    int setCandidatesDue(CaseNumber caseNumber, LocalDate dueOn);
}
