package org.abeyance.testing;

import jakarta.ws.rs.BeanParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What a door reads of a request beside the parameters of its path, as its method declares it. */
public record Inputs(Set<String> fields, Set<String> files, Set<String> queries, Optional<Class<?>> body) {

    private static final Set<String> FORM = Set.of("RestForm", "FormParam");
    private static final Set<String> QUERY = Set.of("RestQuery", "QueryParam");
    private static final Set<String> OTHERS =
            Set.of("PathParam", "RestPath", "HeaderParam", "RestHeader", "CookieParam", "RestCookie", "Context");

    public static Inputs of(Routes.Route route, Method door) {
        Inputs inputs = new Inputs(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), Optional.empty());
        List<Class<?>> bodies = new ArrayList<>();
        for (Parameter parameter : door.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                inputs.bean(parameter.getType());
            } else if (!inputs.take(parameter, parameter.getName(), parameter.getType())
                    && !has(parameter, OTHERS)
                    && !route.parameters().contains(parameter.getName())
                    && !parameter.getType().getName().matches("(io\\.vertx|jakarta\\.ws)\\..*")) {
                bodies.add(parameter.getType());
            }
        }
        return new Inputs(
                inputs.fields, inputs.files, inputs.queries, bodies.stream().findFirst());
    }

    private void bean(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(BeanParam.class)) {
                bean(field.getType());
            } else {
                take(field, field.getName(), field.getType());
            }
        }
    }

    private boolean take(AnnotatedElement element, String name, Class<?> type) {
        if (has(element, FORM)) {
            (type == FileUpload.class || type == java.nio.file.Path.class ? files : fields)
                    .add(name(element, FORM, name));
            return true;
        }
        if (has(element, QUERY)) {
            queries.add(name(element, QUERY, name));
            return true;
        }
        return false;
    }

    private static boolean has(AnnotatedElement element, Set<String> names) {
        return found(element, names).findAny().isPresent();
    }

    private static Stream<Annotation> found(AnnotatedElement element, Set<String> names) {
        return Stream.of(element.getAnnotations())
                .filter(one -> names.contains(one.annotationType().getSimpleName()));
    }

    private static String name(AnnotatedElement element, Set<String> names, String otherwise) {
        Annotation annotation = found(element, names).findFirst().orElseThrow();
        try {
            String given =
                    (String) annotation.annotationType().getMethod("value").invoke(annotation);
            return given.isEmpty() ? otherwise : given;
        } catch (ReflectiveOperationException unlike) {
            throw new IllegalStateException(unlike);
        }
    }
}
