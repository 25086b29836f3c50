package org.traitdunion.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalPathTest {

    /** It is kept as it will be sent: a stranger's sign-in takes no more memory, and Tomcat can send it. */
    @Test
    void lengthIsThatOfTheAddressAsItIsSent() {
        assertThat(LocalPath.of("/salles/" + "会".repeat(110)))
                .hasValueSatisfying(
                        path -> assertThat(path.value()).hasSize(8 + 9 * 110).endsWith("%E4%BC%9A"));
        assertThat(LocalPath.of("/salles/" + "会".repeat(111))).isEmpty();
        assertThat(LocalPath.of("/salles/" + "x".repeat(993))).isEmpty();
    }
}
