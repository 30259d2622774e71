/**
 * The desk's pages: lists, one conversation with its timeline, composer and card, and the actions behind their buttons.
 * Every page is whole without scripts; a controller asks, a view model says what the page shows, a template shows it.
 * It decides nothing about conversations and never touches the database.
 */
@NullMarked
package heard.desk.conversation.web;

import org.jspecify.annotations.NullMarked;
