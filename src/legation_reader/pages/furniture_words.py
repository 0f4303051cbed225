"""The words of page furniture in Russian and English, as patterns of whole lines (case does not matter)."""

from __future__ import annotations

# Behind these an article is over: lists of other pages.
CLOSING = (
    r"последние новости",
    (
        r"(?:все|главные|свежие|новые|другие|ещ[её]|самые свежие|важные|актуальные|топ) (?:новости|материалы"
        r"|публикации|статьи|записи|события)(?: [\w-]+){0,3}"
    ),
    r"новости (?:по теме|партн[её]ров|сми2?|дня|раздела|часа|компаний|региона)",
    r"(?:лента|архив|календарь) (?:новостей|событий)", r"свежее",
    r"(?:самое |самые )?(?:популярн|читаем|обсуждаем)\w+(?: (?:новости|материалы|статьи|за \w+|сейчас))*",
    r"топ[- ]?\d*(?: новостей)?",
    r"(?:предыдущ|следующ)(?:ая|ий|ее) (?:статья|новость|запись|материал|пост).{0,200}", r"навигация по записям",
    r"полезные (?:ссылки|ресурсы)", r"ссылки", r"сайты органов власти",
    r"рекомендуем(?:ые)?(?: (?:материалы|новости|статьи|почитать|прочитать))?",
    r"(?:вам|вас) (?:также )?(?:может|могут) (?:быть интересно|заинтересовать|понравиться)",
    r"похожие (?:материалы|новости|статьи|записи|публикации)", r"связанные (?:материалы|новости|записи)",
    r"к другим новостям", r"(?:назад |вернуться |возврат )?к списку(?: .{0,20})?", r"вернуться назад", r"анонсы?",
    r"контакты", r"контактная информация",
    r"latest (?:news|stories|posts|articles|headlines|updates|press releases)",
    r"recent (?:news|posts|articles|stories|comments)",
    r"most (?:read|popular|viewed|shared|commented|recent)(?: \w+){0,2}",
    r"popular (?:news|posts|stories|articles|now)", r"trending(?: now| stories| topics)?",
    r"more (?:news|stories|articles|headlines)(?: (?:from|in|on|about) .{0,60})?", r"more (?:from|in|on) .{1,60}",
    r"you (?:may|might) (?:also )?(?:like|be interested in).{0,30}",
    r"recommended(?: (?:for you|stories|reading|articles))?",
    (
        r"related (?:articles|stories|news|posts|content|topics|links|items|coverage|documents|publications"
        r"|information|pages)"
    ),
    r"top stories", r"editor['’]?s['’]? picks?", r"other (?:news|stories|articles)", r"news archive",
    r"in other news", r"upcoming events", r"(?:previous|next) (?:post|article|story).{0,160}", r"post navigation",
    r"back to (?:news|list|top|all news|the list)(?: .{0,20})?", r"about the author",
    r"all rights reserved.{0,60}", r"(?:©|copyright|\(c\)) .{0,120}",
    r"(?:press |media )?contacts?(?: us| information)?:?", r"quick links", r"site ?map", r"useful links",
    r"notes? (?:to|for) editors", r"about us",
)

# Behind these readers speak.
COMMENTS = (
    r"(?:оставить|добавить|написать|ваш|отправить|оставьте) (?:свой )?(?:комментари\w+|отзыв|ответ)",
    r"комментари(?:и|ев|й)(?: к .{0,60})?\s*[:(]?\s*\d*\)?(?: отключены)?", r"\d+ комментари\w+.{0,100}",
    r"\d+ комм\.?", r"обсуждени[ея]\s*:?(?: ?\(?\d+\)?)?", r"(?:пока )?нет комментариев.{0,40}", r"отменить ответ",
    r"ответить", r"ваш (?:e-?mail|адрес).{0,80}не (?:публикуется|будет опубликован).{0,80}",
    r"обязательные поля (?:помечены|отмечены).{0,10}", r"этот сайт использует akismet.{0,120}",
    r"leave a (?:reply|comment)(?: .{0,40})?", r"comments?(?: ?[:(]? ?\d+\)?)?(?: are closed\.?)?",
    r"\d+ comments?(?: on .{0,160}| so far)?", r"(?:add|post|write) a comment", r"cancel reply",
    r"join the (?:conversation|discussion)", r"no comments(?: yet)?",
    r"\d+ (?:responses|thoughts|replies) (?:to|on) .{0,160}",
    r"your e-?mail (?:address )?will not be published.{0,80}", r"this site uses akismet.{0,120}",
    r"what do you think\?",
)

# Marks that press releases put behind their last word.
ENDS = (
    r"# ?# ?#", r"-? ?30 ?-", r"-? ?(?:ENDS|Ends|END|ends) ?-?",
)

# Boxes that ask for something; the article may go on behind them.
BOXES = (
    (
        r"(?:читайте|следите за|подписывайтесь|присоединяйтесь|оставайтесь|смотрите"
        r"|будьте в курсе).{0,90}(?:дзен|telegram|телеграм|вконтакте|\bvk\b|одноклассник|\bmax\b|соцсет"
        r"|мессенджер|рассылк|youtube|нас в |наш канал).{0,120}"
    ),
    r"подпи(?:шитесь|сывайтесь)(?:,? чтобы| на (?:нас|наш|рассылк|новости|канал)).{0,120}",
    r"это быстро и удобно\..{0,80}", r".{0,60}\bподписывайтесь\b.{0,60}",
    r"(?:мы в|наши) (?:социальных сетях|соцсет\w+).{0,80}",
    r"(?:наш(?:и)?|официальный) (?:телеграм|telegram)[- ]?канал\w*.{0,60}",
    r"(?:нашли|заметили|увидели) (?:опечатку|ошибку).{0,160}", r".{0,20}ctrl ?\+ ?enter.{0,60}",
    r"при (?:полном или частичном )?(?:использовании|копировании|цитировании|перепечатке) материалов.{0,200}",
    r".{0,80}все права защищены\.?.{0,80}", r"subscribe(?: (?:to|for|now|today) .{0,120})?",
    r"sign up (?:for|to) .{0,120}", r".{0,120}(?:to|in) your inbox.{0,60}",
    r"(?:our |free |weekly |daily )?newsletter(?: sign-?up)?",
    r"(?:follow|join|like|find) us(?: (?:on|at) .{0,80})?", r"stay (?:connected|informed|up to date).{0,60}",
    r".{0,60}all rights reserved.{0,60}", r"(?:support|donate to) (?:us|our) .{0,80}",
)

# Headlines follow these; the article may go on behind them.
TEASERS = (
    r"читайте (?:также|ещ[её]|по теме)", r"смотрите также",
    r"(?:ещ[её] |материалы? |новости |статьи |подробнее )?по теме", r"см(?:отрите|\.)? также", r"ранее по теме",
    r"также (?:по теме|читайте|смотрите|в номере|сегодня)", r"(?:а )?что ещ[её] [^.?!]{0,60}",
    r"what else [^.?!]{0,60}", r"also (?:today|in the news|in this issue|this week).{0,30}", r"elsewhere(?: .{0,40})?",
    r"другие (?:материалы|публикации|статьи)(?: \w+){0,3}", r"это интересно", r"новости smi2", r"выбор редакции",
    r"главное(?: за (?:день|неделю))?", r"сейчас на главной", r"read (?:more|also|next)", r"see also",
    r"also read", r"related", r"more on this(?: story)?", r"what to read next", r"don['’]t miss", r"advertisement",
    r"реклама",
)

# Never the article's, wherever they stand.
NOISE = (
    r"[\d:., ]{1,16}\(?обновлено.{0,30}", r"\d+", r"(?:accessibility|privacy|terms)(?: \| .{0,80})?",
    r"поделиться(?: .{0,60})?", r"скопировать ссылку", r"ссылка скопирована", r"распечатать",
    r"версия для (?:печати|слабовидящих)", r"печать", r"отправить (?:другу|на почту)", r"\d+ просмотр\w*",
    r"просмотр\w*:? ?\d*", r"(?:время (?:на )?чтени[яе]|читать):? .{0,20}мин\w*\.?", r"подробнее", r"далее",
    r"читать (?:далее|полностью|ещ[её])", r"главная(?: (?:страница|[/»>→|-] ?.{0,120}))?", r"меню",
    r"поиск(?: по сайту)?", r"войти", r"регистрация", r"наверх", r"назад", r"вперед",
    r"(?:теги|метки|рубрик[аи]|категори[ия]|разделы?|темы?|ключевые слова)\s*:.{0,200}",
    r"(?:фото|видео|фотограф|автор фото|источник фото|фото предоставлено|иллюстрация)\s*[:©/].{0,160}",
    r"фото(?:галерея|репортаж)?", r"видео", r"©.{0,120}", r"card image", r"реклама", r"на правах рекламы",
    r"erid.{0,80}", r"мы используем (?:файлы )?cookies?.{0,160}",
    r"(?:этот |наш )?сайт использует (?:файлы )?cookies?.{0,160}", r"принять", r"согласен", r"закрыть",
    r"слушать(?: новость)?", r"\d+\+",
    (
        r"телеграм|telegram|whatsapp|viber|vk|вконтакте|одноклассники|ok|facebook|twitter|x|youtube|instagram"
        r"|linkedin|дзен|rutube|max"
    ),
    r"версия для слабовидящих", r"перейти к (?:основному )?содержани\w+", r"загрузить ещ[её]", r"показать ещ[её]",
    r"добавить в избранное", r"в избранное", r"share(?: (?:this|on|via|with|article|page).{0,60})?",
    r"print(?: (?:this )?(?:page|article))?", r"e-?mail(?: this.{0,30})?", r"copy link", r"link copied", r"tweet",
    r"\d+ (?:views|shares|likes)", r"\d+ min(?:ute)?s? read", r"read more\W*", r"continue reading.{0,60}",
    r"load more", r"show more", r"skip to (?:main )?content", r"menu", r"search", r"home(?: [/»>→|].{0,120})?",
    r"log ?in", r"sign in", r"register", r"advertisement", r"sponsored(?: content)?", r"tags?\s*:.{0,200}",
    r"(?:categories|category|topics|filed under|keywords)\s*:.{0,200}",
    r"(?:photo|image|picture|video|photo credit|image credit|photograph)\s*(?:by|:|credit|courtesy|©).{0,140}",
    r"we use cookies.{0,200}", r"this (?:web)?site uses cookies.{0,200}", r"accept(?: all)?(?: cookies)?",
    r"reject all", r"cookie (?:settings|policy)", r"download(?: pdf)?", r"listen(?: to (?:this )?article)?",
    r"back to top",
)
