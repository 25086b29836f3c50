package org.traitdunion.kit.markdown;

import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * What is told apart from CommonMark's own rendering: an image becomes its text, because a picture fetched from elsewhere tells
 * that place who reads; a heading becomes a bold paragraph, because the outline of the page belongs to the page.
 */
final class PlainPieces implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    PlainPieces(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class, Heading.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Heading) {
            context.getWriter().tag("p");
            context.getWriter().tag("strong");
            renderChildren(node);
            context.getWriter().tag("/strong");
            context.getWriter().tag("/p");
            context.getWriter().line();
        } else {
            renderChildren(node);
        }
    }

    private void renderChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
