package anjuan;

import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void works() {}
}
