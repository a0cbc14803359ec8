/** A host site. `?key=` picks the widget: visitors, both, signin, seeded, form, closed, teaser. Other parameters become init options. */
export function hostPage(gateway, parameters) {
    const { key = 'both', ...options } = Object.fromEntries(parameters);
    const init = JSON.stringify({ widgetKey: key, ...options });
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Harbour Clinic</title>
<style>
    body { margin: 0; font: 17px/1.6 Georgia, serif; color: #22303a; background: #f3efe8 }
    main { max-width: 760px; margin: 0 auto; padding: 64px 24px }
    h1 { font-size: 44px; line-height: 1.1 }
    img, figure { height: 220px; margin: 32px 0; background: linear-gradient(120deg, #b9cdc8, #dcd2bf); border-radius: 6px }
    @media (prefers-color-scheme: dark) { body { background: #17191c; color: #d8dadd } }
</style>
<script>
(function(w,d,s,u,c,e){c='chatdesk';w[c]=w[c]||function(){(w[c].q=w[c].q||[]).push(arguments)};
e=d.createElement(s);e.async=1;e.src=u;d.head.appendChild(e)})(window,document,'script','${gateway}/widget.js')
chatdesk('init', ${init})
</script>
</head>
<body><main>
<h1>Care by the water</h1>
<p>Open every weekday. Doctors, nurses and a lab in one house.</p>
<figure></figure>
<p>Book a visit, ask about results, or talk to us in the chat. ${'Our people know the town and its weather. '.repeat(12)}</p>
</main></body></html>`;
}
