/**
 * What a regulator asks, and what goes back. {@link org.abeyance.response.Question} is a numbered requirement of a letter,
 * {@link org.abeyance.response.QuestionStatus} and {@link org.abeyance.response.QuestionAct} say what may be done with it
 * when, {@link org.abeyance.response.Questions} finds and keeps questions and {@link org.abeyance.response.Answers} writes
 * and clears what is answered. {@code wording} reads words alone.
 */
package org.abeyance.response;
