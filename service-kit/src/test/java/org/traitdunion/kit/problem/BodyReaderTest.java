package org.traitdunion.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.core.ResolvableType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.traitdunion.kit.input.Text;
import org.traitdunion.kit.web.WebAutoConfiguration;
import tools.jackson.databind.json.JsonMapper;

class BodyReaderTest {
    private static final SpringValidatorAdapter VALIDATOR = new SpringValidatorAdapter(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.FRENCH), Locale.FRENCH, false))
            .buildValidatorFactory()
            .getValidator());

    private static final JsonMapper JSON = mapperOfTheServices();

    private final BodyReader reader = new BodyReader(JSON, VALIDATOR);

    enum Kind {
        SEMINAR,
        VISIT
    }

    record Visit(
            @NotNull Kind kind,
            @Text(max = 5) String title,
            @NotNull Integer capacity,
            @NotNull @Valid Place place,
            @NotNull @Size(max = 300) List<@NotNull @Valid Stop> stops) {}

    record Place(
            @Text(max = 5) String town,
            @Text(max = 5, required = false) @Nullable String street) {}

    record Stop(@Text(max = 5) String title, @NotNull Integer minutes) {}

    record Count(int number, @Text(max = 5) String unit) {}

    private static JsonMapper mapperOfTheServices() {
        var mapper = new AtomicReference<JsonMapper>();
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        WebAutoConfiguration.class, JacksonAutoConfiguration.class, WebMvcAutoConfiguration.class))
                .run(context -> mapper.set(context.getBean(JsonMapper.class)));
        return mapper.get();
    }

    private Object read(Class<?> type, String body) throws IOException {
        return reader.read(
                ResolvableType.forClass(type), new MockHttpInputMessage(body.getBytes(StandardCharsets.UTF_8)), null);
    }

    private Refusal refused(Class<?> type, String body) {
        var thrown = catchThrowable(() -> read(type, body));
        assertThat(thrown).isInstanceOfAny(Refusal.class, HttpMessageNotReadableException.class);
        return Translation.of(thrown);
    }

    @Test
    void whatIsRightIsRead() throws IOException {
        assertThat(read(Count.class, "{\"number\":1,\"unit\":\"m\"}")).isEqualTo(new Count(1, "m"));
    }

    @Test
    void everythingWrongIsNamedAtOnceAndOnce() {
        var refusal = refused(Visit.class, """
                {"kind":"x","title":"beaucoup","capacity":"2","foo":1,"place":{"town":[1],"street":"infinie","zip":{"a":[]}},
                "stops":[{"title":"Gare","minutes":1.5},7,{"title":"Rue des Halles","minutes":99999999999,"why":null},null]}
                """);
        assertThat(refusal.slug()).isEqualTo("invalid-request");
        assertThat(refusal.errors())
                .extracting(FieldError::field, FieldError::message)
                .containsExactlyInAnyOrder(
                        tuple("kind", "error.not-among"),
                        tuple("title", "Ce texte dépasse 5 caractères."),
                        tuple("capacity", "error.wrong-type"),
                        tuple("foo", "error.unknown-property"),
                        tuple("place.town", "error.wrong-type"),
                        tuple("place.street", "Ce texte dépasse 5 caractères."),
                        tuple("place.zip", "error.unknown-property"),
                        tuple("stops[0].minutes", "error.wrong-value"),
                        tuple("stops[1]", "error.wrong-type"),
                        tuple("stops[2].title", "Ce texte dépasse 5 caractères."),
                        tuple("stops[2].minutes", "error.wrong-value"),
                        tuple("stops[2].why", "error.unknown-property"),
                        tuple("stops[3]", "ne doit pas être nul"));
        assertThat(refusal.errors().getFirst().allowed()).containsExactly("seminar", "visit");
    }

    /** Putting so many marks in order took half a minute. */
    @Test
    void heapsOfMarksUponALetterAreNoText() throws IOException {
        var heap = "a" + "\u0301".repeat(16) + "\u0323".repeat(15);
        assertThat(refused(Count.class, "{\"number\":1,\"unit\":\"" + heap + "\"}")
                        .errors())
                .extracting(FieldError::field, FieldError::message)
                .containsExactly(tuple("unit", "error.wrong-value"));
        assertThat(read(Count.class, "{\"number\":1,\"unit\":\"a\u0323\u0301\"}"))
                .isEqualTo(new Count(1, "ạ\u0301"));
    }

    @Test
    void aWholeThatIsOfAnotherTypeIsToldWithoutItsParts() {
        assertThat(refused(Visit.class, "{\"place\":3,\"stops\":{\"a\":1}}").errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("place", "stops", "kind", "title", "capacity");
        assertThat(refused(Visit.class, "[1]").errors())
                .extracting(FieldError::field)
                .containsExactly("");
    }

    @Test
    void nullIsNoPrimitive() {
        assertThat(refused(Count.class, "{\"number\":null,\"unit\":\"au plus\"}")
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("number");
        assertThat(refused(Count.class, "{\"unit\":[1],\"pace\":1}").errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("number", "unit", "pace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"capacity\":\"2\",\"title\":",
                "{\"capacity\":\"2\",\"title\":\"a\",\"title\":\"b\"}",
                "{",
                "x"
            })
    void whatIsNoJsonIsToldToBeNone(String body) {
        assertThat(refused(Visit.class, body).errors())
                .extracting(FieldError::field, FieldError::message)
                .containsExactly(tuple("", "error.malformed-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\"\"", "7"})
    void whatIsNoObjectIsToldAsAWhole(String body) {
        assertThat(refused(Visit.class, body).errors())
                .extracting(FieldError::field)
                .containsExactly("");
    }

    @Test
    void thousandsOfFaultsMakeNoHugeAnswer() {
        var unknown = IntStream.range(0, 2_000)
                .mapToObj(number -> "\"p" + number + "\":" + number)
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(refused(Visit.class, unknown).errors()).hasSize(200);
        var numbers = IntStream.range(0, 4_000).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
        assertThat(refused(Visit.class, "{\"stops\":" + numbers + "}").errors()).hasSize(200);
    }
}
