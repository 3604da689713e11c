package dev.catamaran.controller.process;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test class of a run the same {@link ActiveActivePair}, which ends with the run. */
public final class SharedPair implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ActiveActivePair.class;
    }

    @Override
    public ActiveActivePair resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(ActiveActivePair.class, none -> new ActiveActivePair(), ActiveActivePair.class);
    }
}
