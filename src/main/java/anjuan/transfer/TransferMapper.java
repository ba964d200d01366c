package anjuan.transfer;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

@Mapper
interface TransferMapper {

    record Keys(String publicKey, String privateKey) {}

    /** @param content the file in Base64 */
    record Arrival(long id, String content, String digest, String signer, String broughtBy, Instant broughtAt) {}

    @Select("select public_key, private_key from transfer_key where id = 1")
    Optional<Keys> keys();

    @Insert("""
            insert into transfer_key (id, public_key, private_key, made_at)
            values (1, #{publicKey}, #{privateKey}, #{at})""")
    void insertKeys(String publicKey, String privateKey, Instant at);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select coalesce(max(id), 0) + 1 from transfer_arrival")
    long nextId();

    @Insert("""
            insert into transfer_arrival (id, content, digest, signer, brought_by, brought_at)
            values (#{id}, #{content}, #{digest}, #{signer}, #{broughtBy}, #{broughtAt})""")
    void insert(Arrival arrival);

    @Select("select id, content, digest, signer, brought_by, brought_at from transfer_arrival where id = #{id}")
    Optional<Arrival> find(long id);

    @Select("select name from transfer_signer where fingerprint = #{fingerprint}")
    Optional<String> signer(String fingerprint);

    @Insert("""
            insert into transfer_signer (fingerprint, name, trusted_by, trusted_at)
            values (#{fingerprint}, #{name}, #{by}, #{at})""")
    void trust(String fingerprint, String name, String by, Instant at);
}
